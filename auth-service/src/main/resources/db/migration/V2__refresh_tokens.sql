-- Only the SHA-256 of a refresh token is stored: a copy of this table lets nobody in.
create table refresh_tokens (
    id              uuid primary key,
    family_id       uuid not null,
    user_id         uuid not null references users (id),
    token_hash      varchar(64) not null,
    access_token_id varchar(64) not null,
    issued_at       timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    revoked_at      timestamptz
);

create unique index refresh_tokens_hash on refresh_tokens (token_hash);
create index refresh_tokens_family on refresh_tokens (family_id);
create index refresh_tokens_user on refresh_tokens (user_id);
create index refresh_tokens_access_token on refresh_tokens (access_token_id);
create index refresh_tokens_expires on refresh_tokens (expires_at);
