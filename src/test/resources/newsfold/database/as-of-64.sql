-- When readers had wishes and past editions an archive.
update subscription set muted_sections = '{Harbour}', at_time = '08:30', zone = 'Asia/Tokyo', headlines = true where subscriber_id = 1;
update subscription set weekdays = true, paused_until = '2025-04-01' where subscriber_id = 2;
update delivery set name = 'Reader 2', left_out = '{1}' where edition_id = 2 and subscriber_id = 2;
insert into sign_up values ('a-hash', 'another', '2025-10-01 06:00Z');
update digest set archive = 'unlisted' where id = 2;
insert into unbroken (since) values ('2025-03-01 06:00Z');
