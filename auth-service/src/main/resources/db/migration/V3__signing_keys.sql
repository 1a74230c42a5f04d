-- The private key is encrypted (AES-GCM) with a key derived from auth.key-encryption-secret.
create table signing_keys (
    id          varchar(64) primary key,
    public_key  bytea not null,
    private_key bytea not null,
    created_at  timestamptz not null,
    retired_at  timestamptz
);

-- There is one current key, however many replicas start or rotate at once.
create unique index signing_keys_current on signing_keys ((true)) where retired_at is null;
