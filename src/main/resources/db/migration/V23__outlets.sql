-- What editors say of outlets, once for all. Who is who is otherwise worked out anew at each run from the names and
-- addresses seen lately, and articles keep what their pages said: so this holds for those gathered before as well.

create table outlet (
    id          bigint generated always as identity primary key,
    name        text,                         -- to be shown; null: the spelling seen most
    joined_into bigint references outlet,     -- the outlet that this one is the same as
    carrier     boolean not null default false, -- it only reprints others
    agency      boolean,                      -- others print its texts; null: as the program knows
    changed     timestamptz not null,
    changed_by  text not null,                -- the editor's name
    check (joined_into <> id)
);

-- The names and sites that mean an outlet of the table above.
create table outlet_mark (
    kind      text not null check (kind in ('name', 'site')),
    mark      text not null,                  -- Outlet.key of a name, or Site.name
    outlet_id bigint not null references outlet on delete cascade,
    told      boolean not null,               -- an editor said so of this very mark; else it was so when one spoke of the outlet
    primary key (kind, mark)
);
create index outlet_mark_outlet on outlet_mark (outlet_id);
