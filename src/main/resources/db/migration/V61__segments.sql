-- What a subscriber does not wish to read in a digest.
alter table subscription
    add muted_sections text[] not null default '{}',
    add muted_outlets text[] not null default '{}'; -- names, as editions show them

-- What one letter has of its own, as it was when it was enqueued: every try repeats it.
alter table delivery
    add name text,              -- as it greets the reader
    add left_out integer[];     -- the items it does not have, by their place on the page from 0

-- The subject by which item leads the letter; an edition frozen before has but the one.
alter table edition add subjects text[];
alter table round add subjects text[];
