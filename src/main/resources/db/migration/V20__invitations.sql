-- What the invited will be allowed to do at the desk.
alter table invitation add column role text not null default 'editor' check (role in ('editor', 'administrator'));

-- "Ann" and "ann" are one name.
create unique index editor_name on editor (lower(name));
