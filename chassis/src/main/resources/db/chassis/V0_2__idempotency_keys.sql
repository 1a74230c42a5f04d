-- Keys that customers give their writes, so that repeating a request repeats its answer and not its effect.
create table idempotency_keys (
    owner         text        not null,
    operation     text        not null,
    key           text        not null,
    request_hash  bytea       not null,
    resource_id   uuid        not null,
    state         text        not null default 'RUNNING' check (state in ('RUNNING', 'COMPLETED')),
    lease         uuid        not null,
    lease_until   timestamptz not null,
    created_at    timestamptz not null default now(),
    status        integer,
    location      text,
    content_type  text,
    body          bytea,
    primary key (owner, operation, key),
    check (state = 'RUNNING' or status is not null)
);
comment on column idempotency_keys.resource_id is 'Id of what the request makes; every attempt gets the same';
comment on column idempotency_keys.lease is 'The attempt that may answer; another may begin when its time is over';
create index idempotency_keys_age on idempotency_keys (created_at);
