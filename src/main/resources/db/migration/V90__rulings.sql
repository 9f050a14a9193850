-- Who decides that an edition goes out.

alter table digest
    add leave text not null default 'unless_held' check (leave in ('unless_held', 'when_approved'));

alter table edition
    -- made without the approval that its digest needs: kept back until somebody gives it
    add awaits boolean not null default false,
    add approved_by text,
    add approved timestamptz,
    add constraint edition_awaits check (held or not awaits);

-- What editors decided beforehand of a coming edition. What was approved is kept as it was seen, so that it is what goes out.
create table ruling (
    id            bigint generated always as identity primary key,
    digest_id     bigint not null references digest on delete cascade,
    after_edition bigint not null,          -- as in coming_edit
    version       integer not null,         -- of its journal, as the editor saw it
    kind          text not null check (kind in ('approved', 'held')),
    fingerprint   text,                     -- of the letter that was approved
    plate         jsonb,                    -- what is printed from; emptied when the ruling is over
    made          timestamptz not null,
    made_by       text not null,
    over          boolean not null default false -- taken back, or followed by another
);
create unique index ruling_in_force on ruling (digest_id, after_edition) where not over;

-- Stories that editors left out of an edition: their articles are no news in the next one.
alter table edition_story add excluded boolean not null default false;

-- A test letter: a note that is a whole message already.
alter table note add message bytea;
