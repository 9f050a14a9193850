-- Coming editions as an editor looked at them: the last two that differ.
create table look (
    digest_id   bigint not null references digest on delete cascade,
    editor_id   bigint not null references editor on delete cascade,
    fingerprint text not null,
    content     jsonb not null,
    seen        timestamptz not null,
    primary key (digest_id, editor_id, fingerprint)
);
