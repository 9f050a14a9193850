-- When feeds were watched over: an outlet joined into another, a trouble that editors were told of, a source that was not heard from.
insert into outlet (name, agency, changed, changed_by) values ('The Ferryman', null, '2025-06-01 06:00Z', 'greta');
insert into outlet (name, joined_into, changed, changed_by) values ('Ferryman', 1, '2025-06-01 06:00Z', 'greta');
insert into outlet_mark values ('name', 'ferryman', 2, true), ('site', 'ferryman.example', 1, false);
insert into feed_trouble (feed_id, kind, since, noticed, told) values (2, 'failing', '2025-03-02 05:00Z', '2025-03-03 05:00Z', '2025-03-03 05:01Z');
insert into edition_missing values (2, 0, 'Lantern', 'It cannot be reached.', '2025-03-02 05:00Z');
insert into note (message_id, sender, address, subject, body, next_at, created)
values ('note-1@tide.example', 'Tide <news@tide.example>', 'greta@tide.example', 'Lantern is silent', 'Since yesterday.', '2025-03-03 05:01Z', '2025-03-03 05:01Z');
update edition set sources = 3;
