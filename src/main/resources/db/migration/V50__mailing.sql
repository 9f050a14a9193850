-- How a digest's letters go out.
alter table digest
    -- what becomes of letters of which nobody knows whether they arrived
    add unknown text not null default 'hold' check (unknown in ('hold', 'again')),
    -- no letter leaves between these, in the digest's zone
    add quiet_from time,
    add quiet_until time,
    add constraint digest_quiet check ((quiet_from is null) = (quiet_until is null));

-- A correction has a rendering of its own, and the editor's note above it.
alter table round
    add note text,
    add subject text,
    add html text,
    add body text;

-- How often nobody knew whether it had arrived: it may have gone out once more than it says otherwise.
alter table delivery add doubts integer not null default 0;
