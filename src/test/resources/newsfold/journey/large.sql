-- A busy past, beside the digest and feeds that the test made: 12 digests with 300 feeds, 200,000 articles, 60,000 readers, a year of
-- editions, the letters of the last four days, and what came with these.
insert into digest (slug, title, zone, locale, sender, cron, created)
select 'large-' || n, 'Large', 'UTC', 'en', 'Press <news@press.example.org>', '0 0 7 1 1 ? 2099', '2026-01-01'
from generate_series(1, 12) n;
insert into feed (address, kind, next_at, every)
select 'https://past-' || n || '.example/feed', 'feed', '2099-01-01', 3600 from generate_series(1, 300) n;
insert into digest_feed (digest_id, feed_id)
select d.id, f.id from digest d join feed f on f.id % 12 = d.id % 12 where d.slug like 'large-%' and f.address like 'https://past-%';
insert into article (key, url, title, outlet, body, embedded, first_seen, changed, published)
select 'https://past.example/' || n, 'https://past.example/' || n, 'Report ' || n, 'The Past', 'The harbour light burnt through night ' || n,
    false, at, at, at
from (select n, timestamptz '2026-11-20 00:00Z' - n * interval '4 minutes' as at from generate_series(1, 200000) n) past;
insert into feed_article (feed_id, article_id, guid, first_seen)
select 1 + id % (select max(id) from feed), id, key, first_seen from article;
insert into feed_entry (feed_id, guid, stamp, seen)
select feed_id, guid, 'stamp', first_seen from feed_article where first_seen > '2026-08-20';
insert into feed_day (feed_id, day, visits, failures, articles)
select f.id, day, 24, 0, 10 from feed f, generate_series(timestamp '2026-08-01', timestamp '2026-11-20', interval '1 day') day;

insert into subscriber (address, created)
select 'reader-' || n || '@domain-' || n % 500 || '.example', '2026-01-01' from generate_series(1000, 60000) n;
insert into subscription (subscriber_id, digest_id, active, consent, changed)
select s.id, d.id, true, 'import', '2026-01-01' from subscriber s join digest d on s.id % 12 = d.id % 12
where d.slug like 'large-%' and s.id > 1000;
insert into suppression (address, reason, created)
select 'gone-' || n || '@readers.example', '550 5.1.1', '2026-06-01' from generate_series(1, 20000) n;
insert into suppression_change (address, suppressed, reason, done_by, done)
select address, true, reason, 'newsfold', created from suppression;

insert into edition (digest_id, slot, day, since, until, content, subject, html, body, empty, send_at, created)
select d.id, slot, slot::date, slot - interval '1 day', slot, jsonb_build_object(
        'digest', jsonb_build_object('slug', d.slug, 'title', d.title, 'zone', d.zone, 'locale', d.locale, 'sections', '[]'::jsonb,
            'stories', 20, 'briefs', 20),
        'date', slot::date, 'from', slot - interval '1 day', 'to', slot, 'sections', '[{"name": "", "items": []}]'::jsonb, 'briefs', '[]'::jsonb,
        'missing', jsonb_build_object('names', '[]'::jsonb, 'sources', 10)),
    'The harbour', repeat('<p>The harbour light</p>', 100), 'The harbour light', false, slot, slot
from digest d, generate_series(timestamptz '2025-11-20 05:00Z', timestamptz '2026-11-19 05:00Z', interval '1 day') slot;
insert into edition_story (edition_id, story, thread, since, place, headline, words)
select e.id, 'story-' || e.id || '-' || place, 'story-' || e.id || '-' || place, e.day, place, 'Night ' || e.id || ' at mole ' || place,
    case when place = 7 and e.id % 100 = 0 then 'harbour' else 'light' end
from edition e, generate_series(1, 40) place;
insert into edition_item (edition_id, place, section, item)
select s.edition_id, s.place, 0, json_build_object('story', s.story, 'headline', s.headline, 'link', null,
    'summary', '[]'::json, 'coverage', json_build_object('reports', json_build_array(json_build_object(
        'outlet', json_build_object('name', 'The Past', 'key', 'past'), 'article', 'https://past.example/' || s.place, 'text', 1))),
    'related', '[]'::json, 'rank', 1, 'why', '[]'::json)
from edition_story s;
insert into edition_article (edition_id, article_id, story)
select edition_id, 1 + (edition_id * 40 + place) % 200000, story from edition_story on conflict do nothing;

insert into round (edition_id, number, reason, asked_by, created) select id, 0, 'edition', 'timetable', created from edition;
insert into delivery (edition_id, subscriber_id, round, address, message_id, state, attempts, tried, next_at, code, reply, changed)
select e.id, s.id, 0, s.address, e.id || '-' || s.id || '@press.example.org',
    case when s.id % 300 = 0 then 'UNKNOWN' when s.id % 200 = 0 then 'REFUSED' else 'ACCEPTED' end, 1, e.slot, e.slot, 250, 'taken', e.slot
from edition e join subscription n on n.digest_id = e.digest_id join subscriber s on s.id = n.subscriber_id
where e.slot > '2026-11-16' and e.digest_id > 1;
insert into ledger_addresses (edition_id, round, first, last, subscribers, addresses)
select edition_id, round, min(subscriber_id), max(subscriber_id), array_agg(subscriber_id order by place),
    string_agg(lower(address), E'\n' order by place)
from (select edition_id, round, subscriber_id, address,
    row_number() over (partition by edition_id, round order by subscriber_id) - 1 as place from delivery) line
group by edition_id, round, place / 1000;
insert into bounce (mail, source, kind, delivery_id, address, proven, status, reason, said, seen)
select 'mail-' || n, 'mailbox', 'SOFT', n, 'reader-' || n || '@readers.example', true, '4.2.2', 'full', 'full', '2026-11-01'
from generate_series(1, 20000) n;
insert into note (message_id, sender, address, subject, body, state, next_at, created)
select 'note-' || n, 'Press <news@press.example.org>', 'reader-' || n || '@readers.example', 's', 'b', 'sent', '2026-11-01', '2026-11-01'
from generate_series(1, 20000) n;
insert into deed (at, who, deed, thing, outcome)
select timestamptz '2026-01-01' + n * interval '5 minutes', 'greta', 'Held an edition', 'edition ' || n % 500, 303 from generate_series(1, 50000) n;
