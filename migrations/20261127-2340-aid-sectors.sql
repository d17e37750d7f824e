-- The file for registers of aid counts each activity under one purpose of a list that others keep. Which purpose a theme of
-- ours comes to is our reading, kept as rows that everybody can look through.

create table publications.aid_sectors (
  theme text primary key constraint aid_sectors_theme_exists references themes.themes,
  sector text not null constraint aid_sectors_five_digits check (sector ~ '^[0-9]{5}$'),
  note text not null constraint aid_sectors_say_why check (note <> '')
);
comment on table publications.aid_sectors is 'public: the purpose, in the list of the Development Assistance Committee, that a theme comes to by our reading.';
comment on column publications.aid_sectors.theme is 'The theme. One without a row comes to no purpose.';
comment on column publications.aid_sectors.sector is 'Five digits of the purpose.';
comment on column publications.aid_sectors.note is 'Why this one, in English.';
grant select on publications.aid_sectors to hemisec_app;
