-- What editors decided of coming editions: a journal that only grows. What is undone or redone is a line of its own, and what
-- holds follows from the lines in their order. A coming edition is known by the edition before it, so its lines stay with the
-- edition that was made with them.

create table coming_edit (
    digest_id     bigint not null references digest on delete cascade,
    after_edition bigint not null,          -- number of the digest's edition before, 0 before the first
    version       integer not null,         -- counts the lines of one coming edition, from 1
    kind          text not null,            -- an edit's kind in lower case, or 'undo', 'redo'
    articles      text[] not null,          -- Article.id of those it is about; no reference: it outlives what is gathered
    others        text[] not null,          -- and of those that they are put beside, or split from
    body          text not null,            -- what was written or chosen
    about         text not null,            -- the story's headline when it was made, for people
    decisions     bigint[] not null,        -- the merge decisions that it made
    target        integer,                  -- of 'undo' and 'redo': the version of the edit
    made          timestamptz not null,
    made_by       text not null,            -- the editor's name
    primary key (digest_id, after_edition, version)
);
