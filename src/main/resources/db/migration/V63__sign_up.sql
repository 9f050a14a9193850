-- Who asked to be subscribed, for a day, so that nobody is flooded with mail they did not ask for. Nobody's address is here:
-- both are keyed hashes.
create table sign_up (
    address text not null,
    visitor text not null,
    at      timestamptz not null
);
create index sign_up_address on sign_up (address, at);
create index sign_up_visitor on sign_up (visitor, at);
create index sign_up_at on sign_up (at);
