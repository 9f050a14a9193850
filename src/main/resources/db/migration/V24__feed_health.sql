-- How feeds do over time, the troubles that editors are told of, and the press's own notes to them.

alter table feed add column entries integer;     -- how many it announced when it was last read whole; null before
alter table feed add column ahead   integer;     -- how many of those were dated later than that moment
alter table feed add column newest  timestamptz; -- the latest date among the others
alter table feed add column moved   timestamptz; -- when it was last redirected for good

-- What became of a day's (UTC) visits to a feed; forgotten after some months.
create table feed_day (
    feed_id  bigint not null references feed on delete cascade,
    day      date not null,
    visits   integer not null,
    failures integer not null,              -- of those visits
    articles integer not null,              -- first seen on this day
    first_at timestamptz,                   -- when the first of them was
    last_at  timestamptz,                   -- and the last
    primary key (feed_id, day)
);

-- what is known of the time before
insert into feed_day (feed_id, day, visits, failures, articles, first_at, last_at)
select feed_id, cast(first_seen at time zone 'UTC' as date), 0, 0, count(*), min(first_seen), max(first_seen)
from feed_article where first_seen > now() - interval '100 days' group by 1, 2;

create index feed_entry_problem on feed_entry (feed_id) where problem is not null;

-- A feed that failed, was silent or gone for unusually long, from when it was noticed to when it was over.
create table feed_trouble (
    id       bigint generated always as identity primary key,
    feed_id  bigint not null references feed on delete cascade,
    kind     text not null check (kind in ('failing', 'silent', 'gone')),
    since    timestamptz not null,          -- of the trouble itself
    noticed  timestamptz not null,
    told     timestamptz,                   -- when a note to the editors named it
    ended    timestamptz,
    end_told timestamptz,                   -- when a note named its end
    closed   timestamptz                    -- when its end was told, or needed no telling
);
create unique index feed_trouble_open on feed_trouble (feed_id) where ended is null;

-- Sources that an edition could not hear from, as they were called when it was made.
create table edition_missing (
    edition_id bigint not null references edition on delete cascade,
    place      integer not null,            -- in the order in which the letter names them
    name       text not null,
    reason     text not null,               -- a sentence for the editor
    since      timestamptz,                 -- failing since
    primary key (edition_id, place)
);
alter table edition add column sources integer; -- how many feeds the digest took then; null where nobody counted

-- Notes of the press to its own people: not letters, since no reader gets them and no edition is sent.
create table note (
    id         bigint generated always as identity primary key,
    message_id text not null unique,
    sender     text not null,               -- the From mailbox
    address    text not null,
    subject    text not null,
    body       text not null,               -- plain text
    state      text not null default 'waiting' check (state in ('waiting', 'sent', 'given_up')),
    tries      integer not null default 0,
    next_at    timestamptz not null,
    reply      text,                        -- the mail server's last answer, or why there was none
    created    timestamptz not null
);
create index note_waiting on note (next_at) where state = 'waiting';

-- Where notes to an editor go; null for none.
alter table editor add column mail text;
