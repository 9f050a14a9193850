-- Long work at the desk: a line for each piece, so that it can be left and come back to, on whichever instance.
create table work (
    id           bigint generated always as identity primary key,
    kind         text not null,             -- which task does it
    title        text not null,
    who          text not null,             -- who began it
    input        text not null,             -- JSON; as text, which may hold what jsonb refuses
    begun        timestamptz not null,
    seen         timestamptz not null,      -- when an instance was last at it
    state        text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
    done         bigint not null default 0,
    total        bigint,                    -- null: nobody knows yet
    said         text not null default '',
    location     text,                      -- where its result is looked at
    report       text,                      -- the same
    file         text,                      -- the name of what it made
    cancelled_by text,
    ended        timestamptz
);
create index work_running on work (seen) where state = 'RUNNING';
create index work_ended on work (ended);

-- What it was given, and what it made; in parts, so that neither has to fit into memory.
create table work_part (
    work_id bigint not null references work on delete cascade,
    role    text not null check (role in ('input', 'output')),
    place   integer not null,
    bytes   bytea not null,
    primary key (work_id, role, place)
);
alter table work_part alter column bytes set storage external;  -- packing it would take longer than keeping it
