-- When and in which form a subscriber wishes to get a digest.
alter table subscription
    add weekdays boolean not null default false, -- not on Saturdays and Sundays
    add at_time time,                            -- in "zone"; null: as soon as the edition leaves
    add zone text,                               -- null: the digest's
    add paused_until date,                       -- no letters before this day
    add headlines boolean not null default false; -- without summaries

alter table delivery add headlines boolean not null default false;
