-- The language in which a reader's letters and pages speak; null: the digest's.
alter table subscriber add column language text;

-- Who gets a digest once a week, and on which day: 1 (Monday) to 7, in the zone of "zone".
alter table subscription add column week_day integer check (week_day between 1 and 7);
create index subscription_weekly on subscription (digest_id, week_day, at_time, zone) where active and week_day is not null;

-- An edition is a day's issue, or tells the week that ends with its day. A day's slot and a week's are two.
alter table edition add column span text not null default 'day' check (span in ('day', 'week'));
alter table edition drop constraint edition_digest_id_slot_key;
alter table edition add constraint edition_slot unique (digest_id, span, slot);
drop index edition_open;
create index edition_open on edition (digest_id, span, id desc) where not empty;

-- Until when a digest's weekly readers have what was due to them: who is due is due once, whichever instance looks.
create table week_watch (
    digest_id bigint primary key references digest on delete cascade,
    through   timestamptz not null
);

-- The renderings of an edition, or of a correction, in other languages than its digest's. Frozen like the first.
create table edition_rendering (
    edition_id bigint not null references edition on delete cascade,
    round      integer not null,            -- 0: the edition's own
    language   text not null,
    subjects   text[] not null,
    html       text not null,
    body       text not null,
    primary key (edition_id, round, language)
);

-- In which of them a letter is; null: the digest's language. Fixed when it is enqueued, so that every try repeats it.
alter table delivery add column language text;
