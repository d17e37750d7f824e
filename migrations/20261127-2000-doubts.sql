-- What the documents contradict, misdate, misprint, count differently or leave vague. A record keeps its doubt in words beside it;
-- here each doubt has its kind and, where there is one, our likely reading, so that all of them can be looked through.

create table themes.doubts (
  key text primary key constraint doubts_key_readable check (key ~ '^[a-z0-9]+([-/][a-z0-9]+)*$'),
  thing text not null constraint doubts_thing_is_ref check (thing ~ '^[a-z][a-z_]*:[^\s:]+$'),
  kind text not null constraint doubts_kind_known
    check (kind in ('contradiction', 'count', 'date', 'misprint', 'missing', 'name', 'vague')),
  as_written text not null default '',
  reading platform.localised,
  note platform.localised not null,
  sources jsonb not null constraint doubts_cite_something check (jsonb_array_length(sources) > 0)
);
create index doubts_thing on themes.doubts (thing);
comment on table themes.doubts is 'public: where the documents contradict themselves or leave a question, each doubt once.';
comment on column themes.doubts.key is 'Document and a readable name.';
comment on column themes.doubts.thing is 'kind:id of what is in doubt; line:document/number where no record hangs on it.';
comment on column themes.doubts.kind is 'What sort of doubt it is.';
comment on column themes.doubts.as_written is 'What the document prints.';
comment on column themes.doubts.reading is 'Our likely reading, in English; empty: we have none. It changes no record.';
comment on column themes.doubts.note is 'Why we hesitate, in English.';
comment on column themes.doubts.sources is 'Documents and lines.';
grant select on themes.doubts to hemisec_app;
