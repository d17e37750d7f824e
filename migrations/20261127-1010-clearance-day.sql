-- Planning may say by which day a draft is to be cleared, and give more time; the history of a round shows which day was given.
alter table publications.steps add column due_on date;
comment on column publications.steps.due_on is 'The day given with the step by which the draft is to be cleared, if one was.';
