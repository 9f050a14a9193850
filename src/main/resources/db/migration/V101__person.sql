-- Readers who wish their letters at another address: what was asked, and what came of it.
create table address_change (
    id            bigint generated always as identity primary key,
    subscriber_id bigint not null references subscriber on delete cascade,
    former        text not null,            -- the address when it was asked
    wanted        text not null,
    asked         timestamptz not null,
    confirmed     timestamptz,              -- by whoever reads mail at the wanted one; null: not (yet)
    undone        timestamptz               -- by whoever reads mail at the former one
);
create index address_change_subscriber on address_change (subscriber_id, id);

-- About whom a note is, where it is about a reader.
alter table note add column subscriber_id bigint;
create index note_subscriber on note (subscriber_id) where subscriber_id is not null;
create index note_address on note (lower(address));

-- Who had all that was kept of them erased: a keyed hash of the address, so that no import brings it back, and nothing else.
create table erasure (
    hash   text primary key,
    erased timestamptz not null
);
