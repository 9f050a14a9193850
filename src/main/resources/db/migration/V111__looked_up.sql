-- What is looked up often, and was read from end to end: the newest editions of all digests and of one, and whose language is not the
-- digest's.
create index edition_newest on edition (created, id);
create index edition_of_digest on edition (digest_id, created);
create index subscriber_language on subscriber (id) where language is not null;
