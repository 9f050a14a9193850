-- When stories lasted, bounces were read and letters had a pace.
insert into edition_story (edition_id, story, thread, since, place, headline, lead) values
    (2, 'story-1', 'story-1', '2025-03-02', null, 'The light burnt', 1);
insert into merge_decision (kind, made, made_by) values ('together', '2025-08-01 06:00Z', 'greta');
insert into merge_decision_article values (1, 'https://ferryman.example/1', false), (1, 'https://ferryman.example/2', false);
insert into bounce (mail, source, kind, delivery_id, address, proven, status, reason, seen)
values ('a-hash', 'mailbox', 'HARD', 5, 'reader5@readers.example', true, '5.1.1', 'There is no such mailbox.', '2025-03-02 07:00Z');
insert into suppression_change (address, suppressed, reason, done_by, done) values ('reader8@readers.example', true, '550 5.1.1 no such user', 'newsfold', '2025-03-02 06:01Z');
insert into pace values ('readers.example', 2, 8, '2025-03-03 06:31Z', '2025-03-03 06:31:30Z');
update digest set unknown = 'hold', quiet_from = '22:00', quiet_until = '05:30' where id = 1;
insert into edition (digest_id, slot, day, since, until, content, subject, html, body, empty, send_at, created) values
    (1, '2025-03-04 06:00Z', '2025-03-04', '2025-03-03 06:00Z', '2025-03-04 06:00Z', '{"sections": [], "briefs": []}', '', '', '', true, '2025-03-04 06:00Z', '2025-03-04 06:00Z');
