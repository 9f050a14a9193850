-- What an outlet's word weighs in ranking, beside the weight of the feed that brought it.
alter table outlet add column weight double precision not null default 1 check (weight > 0 and weight <= 10);
