-- Who gets in at the desk: a third role, places that are closed for a while, sessions that can be ended, tries that are counted
-- for all instances together; and the journal of what was done.

alter table editor drop constraint editor_role_check;
alter table editor add check (role in ('reader', 'editor', 'administrator'));
alter table editor add column disabled timestamptz;   -- since when nobody gets in by this name; null: it is open
alter table invitation drop constraint invitation_role_check;
alter table invitation add check (role in ('reader', 'editor', 'administrator'));

-- Links by which somebody who has a place sets a new password, each once.
create table password_link (
    token     text primary key,             -- SHA-256 of the link's secret, hexadecimal
    editor_id bigint not null references editor on delete cascade,
    expires   timestamptz not null
);
create index password_link_editor on password_link (editor_id);

create table desk_session (
    token     text primary key,             -- SHA-256 of what the sealed cookie holds
    editor_id bigint not null references editor on delete cascade,
    begun     timestamptz not null,
    seen      timestamptz not null          -- to the minute
);
create index desk_session_editor on desk_session (editor_id);

-- Tries to sign in, by what they are counted against.
create table sign_in_try (
    key      text primary key,              -- SHA-256: people type passwords where a name belongs
    clear_at timestamptz not null           -- when the last point against it is forgotten
);
create index sign_in_try_clear_at on sign_in_try (clear_at);

-- The journal: a line is written before the deed, and once more with what came of it; then never again.
create table deed (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    who     text not null,                  -- the editor's name then
    deed    text not null,                  -- such as 'Held an edition'
    thing   text,                           -- such as 'edition 7'
    detail  text,
    outcome integer                         -- the answer's status; null: it never ended
);
create index deed_at on deed (at);
create index deed_thing on deed (thing, id);

create function deed_is_final() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.outcome is null and new.outcome is not null
            and (new.id, new.at, new.who, new.deed) is not distinct from (old.id, old.at, old.who, old.deed) then
            return new;
        end if;
    end if;
    raise exception 'the journal is written once';
end $$;
create trigger deed_is_final before update or delete on deed for each row execute function deed_is_final();
create trigger deed_is_kept before truncate on deed for each statement execute function deed_is_final();
