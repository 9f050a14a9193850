-- Those beside an edition are found in one look, whether they are days' or weeks'.
drop index edition_open;
create index edition_open on edition (digest_id, id desc) where not empty;
