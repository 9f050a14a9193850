-- What a feed taught about how to ask it.

alter table feed add column body_digest  text;        -- of its body when it was last read to the end
alter table feed add column pause        integer;     -- seconds between two of its entries, on average, by their times
alter table feed add column wish         integer;     -- seconds between two visits, as it says itself
alter table feed add column moving_to    text;        -- where it redirects for good, before that is confirmed
alter table feed add column moving_since timestamptz;
alter table feed add column suggestion   text;        -- another feed of its site, found after it was lost

-- When the page of an entry is to be read once more although nothing tells of a change; null where it is not.
alter table feed_entry add column look_again timestamptz;
