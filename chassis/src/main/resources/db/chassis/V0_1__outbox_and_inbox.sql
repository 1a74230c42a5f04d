-- Messages that a state change causes, written in its transaction and published after it.
create table outbox (
    seq            bigint generated always as identity primary key,
    id             uuid        not null unique,
    lane           text        not null check (lane in ('EVENT', 'MESSAGE')),
    type           text        not null,
    key            text        not null,
    payload        jsonb       not null,
    time_to_live   bigint      not null default 0,
    correlation_id text        not null,
    created_at     timestamptz not null default now(),
    published_at   timestamptz,
    attempts       integer     not null default 0,
    last_error     text
);
comment on column outbox.type is 'Type of the domain event, or name of the process message';
comment on column outbox.key is 'Aggregate id of the event, or correlation key of the message';
comment on column outbox.time_to_live is 'Milliseconds that the engine keeps an uncorrelated message';
create index outbox_pending on outbox (lane, seq) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- Events that were applied, each written in the transaction that applied it.
create table processed_events (
    event_id     uuid        not null,
    handler      text        not null,
    processed_at timestamptz not null default now(),
    primary key (event_id, handler)
);
create index processed_events_age on processed_events (processed_at);
