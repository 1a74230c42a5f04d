-- Every version of the analysts' decision tables: the newest one of each decision is in force. Rows are never changed but
-- for engine_version, which is the engine's own count.
create table rule_versions (
    decision       text        not null,
    version        integer     not null check (version > 0),
    model          text        not null,
    examples       text        not null,
    origin         text        not null check (origin in ('RELEASE', 'CHANGE', 'ROLLBACK')),
    author_id      uuid,
    why            text        not null check (length(why) between 1 and 500),
    restores       integer,
    deployed_at    timestamptz not null,
    engine_version integer,
    primary key (decision, version),
    foreign key (decision, restores) references rule_versions,
    check ((origin = 'RELEASE') = (author_id is null)),
    check ((origin = 'ROLLBACK') = (restores is not null))
);
comment on column rule_versions.model is 'DMN XML as it was sent';
comment on column rule_versions.examples is 'CSV: example bookings and their expected money';

-- What recent bookings were priced from, so that a changed table can be tried on them. A booking takes the slot that its
-- process instance points to, so the table never grows beyond its slots. Nothing here says who booked.
create table priced_bookings (
    slot        integer primary key,
    quote       jsonb       not null,
    coupon_code text,
    priced_at   timestamptz not null
);
