-- How fast letters may leave: to a receiving domain, or ('') altogether. Shared by all instances; a domain without limit
-- and without complaints has no line.
create table pace (
    domain     text primary key,
    rate       double precision not null, -- letters a second at the last complaint, or as configured
    top        double precision,          -- the rate that was complained of
    complained timestamptz,
    free_at    timestamptz not null       -- when the next letter may leave
);
