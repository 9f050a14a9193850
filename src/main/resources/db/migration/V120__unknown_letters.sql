-- Letters of which nobody knows whether they arrived are few, and counted often, for whoever watches over the program.
create index delivery_unknown on delivery (edition_id) where state = 'UNKNOWN';
