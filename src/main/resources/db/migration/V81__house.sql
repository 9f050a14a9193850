-- A feed that an editor paused is not visited until it is resumed.
alter table feed add column paused boolean not null default false;

-- How subscriptions came and went, whoever changed them.
create table subscription_change (
    id            bigint generated always as identity primary key,
    subscriber_id bigint not null references subscriber on delete cascade,
    digest_id     bigint not null references digest on delete cascade,
    active        boolean not null,
    consent       text not null,
    changed       timestamptz not null
);
create index subscription_change_subscriber on subscription_change (subscriber_id, id);

-- what is known of the time before
insert into subscription_change (subscriber_id, digest_id, active, consent, changed)
select subscriber_id, digest_id, active, consent, changed from subscription order by changed;

create function note_subscription_change() returns trigger language plpgsql as $$
begin
    insert into subscription_change (subscriber_id, digest_id, active, consent, changed)
    values (new.subscriber_id, new.digest_id, new.active, new.consent, new.changed);
    return null;
end $$;
create trigger subscription_begun after insert on subscription
    for each row execute function note_subscription_change();
create trigger subscription_changed after update on subscription
    for each row when (old.active is distinct from new.active or old.consent is distinct from new.consent)
    execute function note_subscription_change();
