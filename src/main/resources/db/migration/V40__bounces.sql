
-- What came back: each mail of the bounce mailbox, and each event that a provider reports, once.
create table bounce (
    id          bigint generated always as identity primary key,
    mail        text not null unique,       -- SHA-256 of the mail or event: read again after a crash, it counts once
    source      text not null check (source in ('mailbox', 'hook')),
    kind        text not null check (kind in ('HARD', 'SOFT', 'COMPLAINT', 'AUTO_REPLY', 'NOTICE', 'UNKNOWN')),
    delivery_id bigint references delivery on delete set null,
    address     text,                       -- of our reader, lower case; null where nobody can tell whose it is
    proven      boolean not null,           -- names the letter by something only its receivers know, or a provider signed it
    status      text,                       -- enhanced status code (RFC 3463)
    reason      text not null,              -- in plain words
    said        text,                       -- the mail's own words, of what counts or was not understood
    seen        timestamptz not null
);
create index bounce_address on bounce (address, seen);
create index bounce_seen on bounce (seen);

-- Who suppressed an address or lifted that, when and why.
create table suppression_change (
    id         bigint generated always as identity primary key,
    address    text not null,               -- lower case
    suppressed boolean not null,            -- false: lifted
    reason     text not null,
    done_by    text not null,               -- an editor's name, or 'newsfold'
    done       timestamptz not null
);
create index suppression_change_address on suppression_change (address, id);
