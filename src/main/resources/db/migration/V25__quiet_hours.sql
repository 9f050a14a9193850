-- When a feed says that nothing new is to be expected, in UTC.

alter table feed add column quiet_hours integer[] not null default '{}'; -- 0 to 23
alter table feed add column quiet_days  integer[] not null default '{}'; -- 1 (Monday) to 7
