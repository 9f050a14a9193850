-- Secrets by which programs use the API, each with what it may.
create table api_token (
    id        bigint generated always as identity primary key,
    token     text not null unique,         -- SHA-256 of the secret, hexadecimal
    name      text not null,
    scopes    text[] not null,              -- such as 'digests:read'
    editor_id bigint not null references editor on delete cascade,
    created   timestamptz not null,
    used      timestamptz,                  -- last, to the minute
    revoked   timestamptz
);
