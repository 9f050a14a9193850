-- The press: what is gathered, what is published, to whom, and the ledger of letters. All times are instants (UTC).

create table digest (
    id          bigint generated always as identity primary key,
    slug        text not null unique,
    title       text not null,
    zone        text not null,
    locale      text not null,
    sections    text[] not null default '{}',
    stories     integer not null default 20,
    briefs      integer not null default 20,
    sender      text not null,              -- the From mailbox
    cron        text not null,              -- Quartz's seven fields, read in the digest's zone
    misfire     text not null default 'once' check (misfire in ('once', 'skip')),
    review      integer not null default 0, -- minutes between composing and sending, for an editor to look
    resting     boolean not null default false, -- makes no editions any more; the past ones stay
    created     timestamptz not null
);

create table feed (
    id            bigint generated always as identity primary key,
    address       text not null unique,     -- http(s) address, or file: address of a drop folder
    kind          text not null check (kind in ('feed', 'page', 'folder')),
    title         text,
    etag          text,
    last_modified text,
    moved_from    text,                     -- the address before a permanent redirect
    next_at       timestamptz not null,
    lease_owner   text,                     -- the program that is gathering it; its lease ends at next_at
    every         integer not null,         -- seconds between visits at present, by how often it changes
    checked       timestamptz,              -- last attempt
    succeeded     timestamptz,              -- last success
    changed       timestamptz,              -- last time it brought something new
    failing_since timestamptz,              -- null while all is well
    failures      integer not null default 0, -- in a row
    problem       text,                     -- a sentence for the editor; null while all is well
    retired       boolean not null default false
);
create index feed_due on feed (next_at) where not retired;

create table digest_feed (
    digest_id bigint not null references digest on delete cascade,
    feed_id   bigint not null references feed on delete cascade,
    section   text,
    weight    double precision not null default 1 check (weight > 0),
    primary key (digest_id, feed_id)
);

create table article (
    id         bigint generated always as identity primary key,
    key        text not null unique,        -- Article.id: canonical address or guid
    url        text,
    title      text,
    outlet     text,
    carrier    text,
    author     text,
    published  timestamptz,
    age        text,
    language   text,
    image      text,
    standfirst text,
    body       text not null,
    embedded   boolean not null,
    first_seen timestamptz not null,
    changed    timestamptz not null
);
create index article_first_seen on article (first_seen);

-- What a feed announced and what became of it: entries that are read and unchanged are not fetched again.
create table feed_entry (
    feed_id bigint not null references feed on delete cascade,
    guid    text not null,                  -- what the feed calls it: guid, address or file name
    stamp   text not null,                  -- a digest of the entry as announced: a change means reading again
    tries   integer not null default 0,     -- readings that failed in passing, and are worth another
    problem text,                           -- a sentence for the editor, where it could not be read
    seen    timestamptz not null,           -- last time the feed announced it
    primary key (feed_id, guid)
);

create table feed_article (
    feed_id    bigint not null references feed on delete cascade,
    article_id bigint not null references article on delete cascade,
    guid       text,                        -- the entry that is this article; null for those embedded in another's page
    first_seen timestamptz not null,
    primary key (feed_id, article_id)
);
create index feed_article_guid on feed_article (feed_id, guid);
create index feed_article_first_seen on feed_article (feed_id, first_seen);
create index feed_article_article on feed_article (article_id);

create table edition (
    id        bigint generated always as identity primary key,
    digest_id bigint not null references digest,
    slot      timestamptz not null,         -- the moment of the timetable it was made for
    day       date not null,                -- in the digest's zone
    since     timestamptz not null,
    until     timestamptz not null,
    content   jsonb not null,               -- the edition as composed
    subject   text not null,
    html      text not null,
    body      text not null,
    empty     boolean not null,
    held      boolean not null default false,
    send_at   timestamptz not null,
    created   timestamptz not null,
    unique (digest_id, slot)                -- a slot that fires twice makes one edition
);

create table edition_article (
    edition_id bigint not null references edition on delete cascade,
    article_id bigint not null references article on delete cascade,
    story      text not null,
    primary key (edition_id, article_id)
);

create table round (
    edition_id bigint not null references edition,
    number     integer not null,
    reason     text not null,               -- 'edition', or the choice of a resend
    asked_by   text not null,
    created    timestamptz not null,
    primary key (edition_id, number)
);

create table subscriber (
    id      bigint generated always as identity primary key,
    address text not null,
    name    text,
    created timestamptz not null
);
create unique index subscriber_address on subscriber (lower(address));

create table subscription (
    subscriber_id bigint not null references subscriber on delete cascade,
    digest_id     bigint not null references digest on delete cascade,
    active        boolean not null,
    consent       text not null,            -- how it came about: 'desk', 'import', 'sample'
    changed       timestamptz not null,
    primary key (subscriber_id, digest_id)
);
create index subscription_by_digest on subscription (digest_id) where active;

create table suppression (
    address text primary key,               -- lower case
    reason  text not null,
    created timestamptz not null
);

create table delivery (
    id            bigint generated always as identity primary key,
    edition_id    bigint not null,
    subscriber_id bigint not null,          -- opaque here: the ledger outlives subscribers
    round         integer not null,
    address       text not null,
    message_id    text not null unique,
    state         text not null check (state in ('QUEUED', 'SENDING', 'ACCEPTED', 'DEFERRED', 'REFUSED', 'UNKNOWN', 'BOUNCED', 'CANCELLED')),
    attempts      integer not null default 0,
    tried         timestamptz,              -- first attempt; the deadline counts from here
    next_at       timestamptz not null,
    lease_owner   text,                     -- the sending run that has it in hand
    lease_until   timestamptz,
    code          integer,
    reply         text,
    changed       timestamptz not null,
    unique (edition_id, subscriber_id, round),
    foreign key (edition_id, round) references round (edition_id, number)
) with (fillfactor = 70);                   -- room for a line's changes beside it
-- by edition first: a held edition's letters are not walked over to find those of others
create index delivery_open on delivery (edition_id, next_at, id) where state in ('QUEUED', 'DEFERRED');
create index delivery_sending on delivery (lease_until) where state = 'SENDING';
create index delivery_by_edition on delivery (edition_id, state);

create table editor (
    id       bigint generated always as identity primary key,
    name     text not null unique,          -- what they sign in with
    password text not null,                 -- bcrypt
    role     text not null check (role in ('editor', 'administrator')),
    created  timestamptz not null
);

create table invitation (
    token   text primary key,               -- SHA-256 of the link's secret, hexadecimal
    expires timestamptz not null
);

create table setting (
    key   text primary key,
    value text not null
);
