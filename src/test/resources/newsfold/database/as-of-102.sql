-- The whole of the version before the last: edits and rulings, sessions and tokens, work and the readers' side.
insert into coming_edit values (1, 2, 1, 'pin', '{https://ferryman.example/3}', '{}', '', 'Report 3', '{}', null, '2025-11-01 06:00Z', 'greta');
insert into ruling (digest_id, after_edition, version, kind, made, made_by) values (1, 2, 1, 'held', '2025-11-01 06:01Z', 'greta');
insert into desk_session values ('a-hash', 1, '2025-11-01 06:00Z', '2025-11-01 06:05Z');
insert into api_token (token, name, scopes, editor_id, created) values ('a-hash', 'a script', '{digests:read}', 1, '2025-11-01 06:00Z');
insert into deed (at, who, deed, outcome) values ('2025-11-01 06:00Z', 'greta', 'Held an edition', 303);
insert into work (kind, title, who, input, begun, seen, state) values ('export', 'Export', 'greta', '{}', '2025-11-01 06:00Z', '2025-11-01 06:00Z', 'DONE');
update subscription set week_day = 5 where subscriber_id = 3;
insert into week_watch values (1, '2025-11-01 06:00Z');
insert into edition_rendering values (2, 0, 'de', '{Licht 2}', '<p>Das Licht brennt</p>', 'Das Licht brennt');
insert into address_change (subscriber_id, former, wanted, asked) values (4, 'Reader4@readers.example', 'reader-four@readers.example', '2025-11-01 06:00Z');
insert into erasure values ('a-hash', '2025-11-01 06:00Z');
