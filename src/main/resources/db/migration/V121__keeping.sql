-- What is kept for a time only.

-- Since when the ledger of an edition is closed and its lines go: nothing is sent of it any more.
alter table edition add column ledger_gone timestamptz;

-- what is looked up for each line that goes
create index bounce_delivery on bounce (delivery_id) where delivery_id is not null;
create index edition_story_lead on edition_story (lead) where lead is not null;

-- The journal is written once, and forgotten by nobody but the keeper, as long after as the operator says.
create or replace function deed_is_final() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.outcome is null and new.outcome is not null
            and (new.id, new.at, new.who, new.deed) is not distinct from (old.id, old.at, old.who, old.deed) then
            return new;
        end if;
    end if;
    if tg_op = 'DELETE' and current_setting('newsfold.forgetting', true) = 'on' and old.at < now() - interval '30 days' then
        return old;
    end if;
    raise exception 'the journal is written once';
end $$;
