-- The logos of letters, by a name of their bytes: what was mailed with one shows it also after there is another.
create table logo (
    name  text primary key,
    type  text not null,        -- media type
    bytes bytea not null
);
