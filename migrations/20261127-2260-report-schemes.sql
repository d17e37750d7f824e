-- Two more orders of a report, and the two reports bundled that follow them: by department, theme and article of a
-- declaration; by objective and item of a plan. Titles are ours, not those of the documents they draw on.
alter table publications.reports drop constraint reports_scheme_known;
alter table publications.reports add constraint reports_scheme_known
  check (scheme in ('mandate_and_department', 'article_and_department', 'objective_and_item'));
comment on column publications.reports.scheme is 'How it is ordered: mandate_and_department, article_and_department or objective_and_item.';

insert into publications.reports (key, scheme, title, period, period_from, period_to, documents, audience, sort) values (
  'declaration-articles-2007-2008', 'article_and_department',
  '{"authentic":["en"],"values":{"en":{"text":"What was done for the articles of the Declaration on Security, February 2007 to January 2008","kind":"authentic"},"es":{"text":"Qué se hizo por los artículos de la Declaración sobre Seguridad, de febrero de 2007 a enero de 2008","kind":"courtesy"},"fr":{"text":"Ce qui a été fait pour les articles de la Déclaration sur la sécurité, de février 2007 à janvier 2008","kind":"courtesy"},"pt":{"text":"O que foi feito pelos artigos da Declaração sobre Segurança, de fevereiro de 2007 a janeiro de 2008","kind":"courtesy"}}}',
  '2007-02/2008-01', '2007-02-01', '2008-01-31', '{dsa-2008}',
  '{"authentic":["en"],"values":{"en":{"text":"The committee of member states on hemispheric security","kind":"authentic"},"es":{"text":"La comisión de los Estados miembros sobre seguridad hemisférica","kind":"courtesy"},"fr":{"text":"La commission des États membres sur la sécurité continentale","kind":"courtesy"},"pt":{"text":"A comissão dos Estados membros sobre segurança hemisférica","kind":"courtesy"}}}',
  20
), (
  'work-plan-2013-2015', 'objective_and_item',
  '{"authentic":["en"],"values":{"en":{"text":"What the work plan set out to do and what became of it, 2013–2015","kind":"authentic"},"es":{"text":"Qué se propuso el plan de trabajo y qué fue de ello, 2013–2015","kind":"courtesy"},"fr":{"text":"Ce que le plan de travail prévoyait et ce qu’il en est advenu, 2013–2015","kind":"courtesy"},"pt":{"text":"O que o plano de trabalho se propôs e o que foi feito disso, 2013–2015","kind":"courtesy"}}}',
  '2013/2015', '2013-01-01', '2015-12-31', '{work-plan-2013}',
  '{"authentic":["en"],"values":{"en":{"text":"Member states that carry out the hemispheric plan of action on citizen security","kind":"authentic"},"es":{"text":"Los Estados miembros que ejecutan el plan de acción hemisférico sobre seguridad ciudadana","kind":"courtesy"},"fr":{"text":"Les États membres qui mettent en œuvre le plan d’action continental sur la sécurité citoyenne","kind":"courtesy"},"pt":{"text":"Os Estados membros que executam o plano de ação hemisférico sobre segurança cidadã","kind":"courtesy"}}}',
  30
);
insert into publications.drafts (report) values ('declaration-articles-2007-2008'), ('work-plan-2013-2015');
