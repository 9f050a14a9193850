-- A press as the first version left it: two digests, one of them resting, feeds in good and bad health, two editions, and letters in
-- every state that there was.
insert into setting values ('secret.links', 'bm90aGluZyBidXQgYSB0ZXN0J3Mga2V5IG9mIDMyIGI=');
insert into editor (name, password, role, created)
values ('greta', '$2a$10$notahashnotahashnotahashno', 'administrator', '2025-03-01 06:00Z');

insert into digest (slug, title, zone, locale, sections, sender, cron, review, created) values
    ('morning', 'Morning Tide', 'Europe/Berlin', 'en', '{Town,Harbour}', 'Tide <news@tide.example>', '0 0 7 * * ?', 30, '2025-03-01 06:00Z');
insert into digest (slug, title, zone, locale, sender, cron, misfire, resting, created) values
    ('sample', 'Sample', 'UTC', 'en', 'Sample <news@tide.example>', '0 0 7 * * ?', 'skip', true, '2025-03-01 05:00Z');

insert into feed (address, kind, title, etag, next_at, every, checked, succeeded, changed) values
    ('https://ferryman.example/feed', 'feed', 'The Ferryman', '"f1"', '2025-03-03 06:10Z', 900, '2025-03-03 05:55Z', '2025-03-03 05:55Z', '2025-03-03 05:55Z');
insert into feed (address, kind, title, next_at, every, checked, failing_since, failures, problem) values
    ('https://lantern.example/rss', 'feed', 'Lantern', '2025-03-03 07:00Z', 3600, '2025-03-03 05:00Z', '2025-03-02 05:00Z', 7, 'https://lantern.example/rss cannot be reached.');
insert into feed (address, kind, next_at, lease_owner, every) values
    ('https://anvil.example/', 'page', '2025-03-03 06:15Z', 'a program that was killed', 1800);
insert into digest_feed select 1, id, case when id = 1 then 'Town' end, 1 + id / 2.0 from feed;

insert into article (key, url, title, outlet, body, embedded, first_seen, changed, published)
select 'https://ferryman.example/' || n, 'https://ferryman.example/' || n, 'Report ' || n, 'The Ferryman',
    'The harbour light burnt through night ' || n || ', its keeper said.', false,
    timestamptz '2025-03-01 00:00Z' + n * interval '1 hour', timestamptz '2025-03-01 00:00Z' + n * interval '1 hour',
    timestamptz '2025-03-01 00:00Z' + n * interval '1 hour'
from generate_series(1, 50) n;
insert into feed_article select 1, id, key, first_seen from article;
insert into feed_entry select 1, key, 'stamp', 0, null, first_seen from article;

insert into subscriber (address, name, created)
select 'Reader' || n || '@readers.example', case when n % 2 = 0 then 'Reader ' || n end, '2025-03-01 06:00Z'
from generate_series(1, 9) n;
insert into subscription
select id, 1, id <> 9, case when id < 5 then 'import' else 'desk' end, '2025-03-01 06:00Z' from subscriber;
insert into suppression values ('reader8@readers.example', '550 5.1.1 no such user', '2025-03-02 06:01Z');

insert into edition (digest_id, slot, day, since, until, content, subject, html, body, empty, send_at, created)
select 1, slot, slot::date, slot - interval '1 day', slot, jsonb_build_object(
    'digest', jsonb_build_object('slug', 'morning', 'title', 'Morning Tide', 'zone', 'Europe/Berlin', 'locale', 'en',
        'sections', jsonb_build_array('Town', 'Harbour'), 'stories', 20, 'briefs', 20),
    'date', slot::date, 'from', slot - interval '1 day', 'to', slot, 'missing', '[]'::jsonb,
    'sections', jsonb_build_array(jsonb_build_object('name', 'Town', 'items', jsonb_build_array(
        jsonb_build_object('story', 'story-' || n, 'headline', 'The light burns on, night ' || n,
            'link', 'https://ferryman.example/' || n,
            'summary', jsonb_build_array(jsonb_build_object('text', 'The harbour light burnt.', 'credit', 'The Ferryman')),
            'coverage', jsonb_build_object('reports', jsonb_build_array(jsonb_build_object(
                'outlet', jsonb_build_object('name', 'The Ferryman'), 'carrier', null,
                'article', 'https://ferryman.example/' || n, 'url', 'https://ferryman.example/' || n,
                'published', slot - interval '3 hours', 'text', 1))),
            'related', '[]'::jsonb, 'rank', 1.5, 'why', jsonb_build_array('the same words'))))),
    'briefs', jsonb_build_array(jsonb_build_object('story', 'brief-' || n, 'headline', 'A brief of night ' || n,
        'link', null, 'summary', '[]'::jsonb, 'coverage', jsonb_build_object('reports', jsonb_build_array(jsonb_build_object(
            'outlet', jsonb_build_object('name', 'The Anvil'), 'carrier', null,
            'article', 'https://ferryman.example/' || (n + 10), 'url', null, 'published', null, 'text', 1))),
        'related', '[]'::jsonb, 'rank', 0.5, 'why', '[]'::jsonb))),
    'Light ' || n, '<p>The light burns on, night ' || n || '</p>', 'The light burns on, night ' || n, false,
    slot + interval '30 minutes', slot
from (values (1, timestamptz '2025-03-02 06:00Z'), (2, timestamptz '2025-03-03 06:00Z')) as day (n, slot);
insert into edition_article select 1, id, 'story-1' from article where id = 1 union all select 2, id, 'story-2' from article where id = 2;

insert into round values (1, 0, 'edition', 'timetable', '2025-03-02 06:00Z'), (1, 1, 'failed', 'greta', '2025-03-02 09:00Z'),
    (2, 0, 'edition', 'timetable', '2025-03-03 06:00Z');
insert into delivery (edition_id, subscriber_id, round, address, message_id, state, attempts, tried, next_at, code, reply, changed)
select 1, n, 0, 'Reader' || n || '@readers.example', 'first-' || n || '@tide.example',
    (array ['ACCEPTED', 'ACCEPTED', 'REFUSED', 'UNKNOWN', 'BOUNCED', 'CANCELLED', 'ACCEPTED', 'REFUSED'])[n],
    1, '2025-03-02 06:31Z', '2025-03-02 06:30Z', (array [250, 250, 550, null, 250, null, 250, 550])[n], 'said ' || n, '2025-03-02 06:31Z'
from generate_series(1, 8) n;
insert into delivery (edition_id, subscriber_id, round, address, message_id, state, next_at, changed) values
    (1, 3, 1, 'Reader3@readers.example', 'again-3@tide.example', 'ACCEPTED', '2025-03-02 09:00Z', '2025-03-02 09:01Z');
insert into delivery (edition_id, subscriber_id, round, address, message_id, state, attempts, tried, next_at, lease_owner, lease_until, changed)
select 2, n, 0, 'Reader' || n || '@readers.example', 'second-' || n || '@tide.example',
    case n when 1 then 'ACCEPTED' when 2 then 'SENDING' when 3 then 'DEFERRED' else 'QUEUED' end, case when n < 4 then 1 else 0 end,
    case when n < 4 then timestamptz '2025-03-03 06:31Z' end, '2025-03-03 06:30Z',
    case when n in (2, 4) then 'a program that was killed/run' end, case when n in (2, 4) then timestamptz '2025-03-03 06:32Z' end,
    '2025-03-03 06:31Z'
from generate_series(1, 8) n;

insert into qrtz_job_details values ('QuartzScheduler', 'digest-1', 'editions', null, 'newsfold.schedule.EditionJob', true, true, false, false, null),
    ('QuartzScheduler', 'SendJob', 'work', null, 'newsfold.schedule.SendJob', true, true, false, false, null),
    ('QuartzScheduler', 'GatherJob', 'work', null, 'newsfold.schedule.GatherJob', true, true, false, false, null);
insert into qrtz_triggers values
    ('QuartzScheduler', 'digest-1', 'editions', 'digest-1', 'editions', null, 1741068000000, 1740981600000, 5, 'WAITING', 'CRON', 1740808800000, 0, null, 1, null),
    ('QuartzScheduler', 'SendJob', 'work', 'SendJob', 'work', null, 1740981700000, -1, 5, 'WAITING', 'SIMPLE', 1740808800000, 0, null, 4, null),
    ('QuartzScheduler', 'GatherJob', 'work', 'GatherJob', 'work', null, 1740981700000, -1, 5, 'WAITING', 'SIMPLE', 1740808800000, 0, null, 4, null);
insert into qrtz_cron_triggers values ('QuartzScheduler', 'digest-1', 'editions', '0 0 7 * * ?', 'Europe/Berlin');
insert into qrtz_simple_triggers values ('QuartzScheduler', 'SendJob', 'work', -1, 5000, 9), ('QuartzScheduler', 'GatherJob', 'work', -1, 60000, 9);
