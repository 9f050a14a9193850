-- Several instances on one database.

-- Until when a feed is in the hands of the instance that visits it, by the database's clock: theirs may differ.
alter table feed add column lease_until timestamptz;

-- Which instance asks a host for something, and until when no other one does, so that none is asked by two at once. Nothing is
-- lost with it.
create unlogged table host_turn (
    host  text primary key,
    owner text not null,
    until timestamptz not null
);

-- Up to when somebody has looked for new articles, by their own clock: what comes in after it is dated after it, even where the
-- clock of the instance that brings it is slow. It bridges moments, so it need not outlast a crash.
create unlogged table articles_looked_at (
    until timestamptz not null,
    alone boolean primary key default true check (alone)
);

-- Each instance gathers by itself; Quartz, which had one of them do it, is told no more.
delete from qrtz_simple_triggers where trigger_name = 'GatherJob' and trigger_group = 'work';
delete from qrtz_triggers where trigger_name = 'GatherJob' and trigger_group = 'work';
delete from qrtz_job_details where job_name = 'GatherJob' and job_group = 'work';

-- An edition that was being made by an instance that died is made by another one.
update qrtz_job_details set requests_recovery = true where job_group = 'editions';
