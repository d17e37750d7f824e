-- Whose unit a budget, a declaration and a document of an agreement are, the database holds too: as everywhere, those of the
-- acting person's seats and all that ever stood below them; planning, the Secretary and legal officers act for any unit.
create function resources.is_planning() returns boolean language sql stable parallel safe as $$
  select coalesce('planning' = any (access.my_roles()), false)
$$;
comment on function resources.is_planning() is 'Whether the acting person has a seat of planning.';

-- A head of the unit and those who draft for it; whoever takes a later step takes it for any unit.
create function resources.may_change_budget(unit text) returns boolean language sql stable parallel safe as $$
  select resources.is_planning() or coalesce('secretary' = any (access.my_roles()), false)
    or (resources.may_draft() and $1 = any (programmes.units_of_mine()))
$$;
comment on function resources.may_change_budget(text) is 'Whether the acting person has a part in the budgets of a unit.';

drop policy budgets_update on resources.budgets;
create policy budgets_update on resources.budgets for update to hemisec_app
  using (resources.may_change_budget(unit)) with check (resources.may_change_budget(unit));

do $$
declare t text;
begin
  foreach t in array array['budget_lines', 'budget_posts'] loop
    execute format('drop policy %I on resources.%I', t || '_insert', t);
    execute format('drop policy %I on resources.%I', t || '_delete', t);
    execute format('create policy %I on resources.%I for insert to hemisec_app with check (visibility = ''secretariat'' and (select resources.may_draft())
      and exists (select from resources.budgets b where b.id = budget and b.unit = any ((select programmes.units_of_mine())::text[])))', t || '_insert', t);
    execute format('create policy %I on resources.%I for delete to hemisec_app using (visibility = ''secretariat'' and (select resources.may_draft())
      and exists (select from resources.budgets b where b.id = budget and b.unit = any ((select programmes.units_of_mine())::text[])))', t || '_delete', t);
  end loop;
end $$;

drop policy budget_steps_insert on resources.budget_steps;
create policy budget_steps_insert on resources.budget_steps for insert to hemisec_app
  with check (by = (select access.my_account())
    and exists (select from resources.budgets b where b.id = budget and resources.may_change_budget(b.unit)));

-- A declaration is the unit's whose activity or programme it is.
create function resources.is_declared_by_mine(thing text) returns boolean language sql stable as $$
  select resources.is_planning() or (resources.may_draft() and (
    exists (select from programmes.activities a where 'activity:' || a.key = $1 and a.unit = any (programmes.units_of_mine()))
    or exists (select from programmes.programmes p where 'programme:' || p.key = $1 and p.unit = any (programmes.units_of_mine()))))
$$;
comment on function resources.is_declared_by_mine(text) is 'Whether the acting person may say whom the money of an activity or a programme serves.';
drop policy declarations_insert on resources.declarations;
create policy declarations_insert on resources.declarations for insert to hemisec_app
  with check (declared_by = (select access.my_account()) and resources.is_declared_by_mine(thing));
drop policy declarations_update on resources.declarations;
create policy declarations_update on resources.declarations for update to hemisec_app
  using (resources.is_declared_by_mine(thing))
  with check (declared_by = (select access.my_account()) and resources.is_declared_by_mine(thing));
drop policy shares_insert on resources.shares;
create policy shares_insert on resources.shares for insert to hemisec_app with check (resources.is_declared_by_mine(thing));
drop policy shares_delete on resources.shares;
create policy shares_delete on resources.shares for delete to hemisec_app using (resources.is_declared_by_mine(thing));

-- The unit of an agreement, or the units among its parties where it names none.
create function programmes.is_agreement_of_mine(agreement text) returns boolean language sql stable as $$
  select exists (
    select from programmes.agreements a left join programmes.agreement_parties p on p.agreement = a.key and a.unit is null
    where a.key = $1 and (coalesce('legal' = any (access.my_roles()), false)
      or (programmes.may_keep_agreements() and coalesce(a.unit, p.unit) = any (programmes.units_of_mine()))))
$$;
comment on function programmes.is_agreement_of_mine(text) is 'Whether the acting person keeps an agreement: for the unit, or as a legal officer for any.';
drop policy attachments_agreements_attach on platform.attachments;
create policy attachments_agreements_attach on platform.attachments for insert to hemisec_app
  with check (visibility in ('public', 'secretariat') and role in ('text', 'amendment', 'letter', 'other')
    and programmes.agreement_of(thing) is not null and programmes.is_agreement_of_mine(programmes.agreement_of(thing)));
drop policy attachments_agreements_remove on platform.attachments;
create policy attachments_agreements_remove on platform.attachments for delete to hemisec_app
  using (programmes.agreement_of(thing) is not null and programmes.is_agreement_of_mine(programmes.agreement_of(thing)));
drop policy agreement_steps_insert on programmes.agreement_steps;
create policy agreement_steps_insert on programmes.agreement_steps for insert to hemisec_app
  with check (by = (select access.my_account()) and programmes.is_agreement_of_mine(agreement));
