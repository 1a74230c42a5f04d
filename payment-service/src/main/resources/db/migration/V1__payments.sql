-- One payment a booking. The row is what is true; the provider is asked and told, and the row decides.
create table payments (
    id uuid primary key,
    booking_id uuid not null unique,
    booking_code varchar(20),
    user_id uuid not null,
    provider varchar(20) not null,
    intent_id varchar(255),
    amount numeric(19, 3) not null check (amount > 0),
    currency varchar(3) not null,
    status varchar(20) not null,
    expires_at timestamptz not null,
    failed_attempts integer not null default 0,
    reason varchar(500),
    paid_amount numeric(19, 3),
    paid_currency varchar(3),
    -- What was refunded or is on its way back: reserved before the provider is asked, so that it is never too much.
    refunded_amount numeric(19, 3) not null default 0,
    correlation_id varchar(64) not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 1,
    check (refunded_amount >= 0 and refunded_amount <= coalesce(paid_amount, 0)),
    check ((paid_amount is null) = (paid_currency is null))
);

create unique index payments_intent on payments (provider, intent_id);
create index payments_user on payments (user_id, id desc);

-- The book of each payment: every change, with its cause and the money concerned. Rows are only ever added.
create table transactions (
    id uuid primary key,
    payment_id uuid not null references payments (id),
    kind varchar(30) not null,
    status varchar(20) not null,
    amount numeric(19, 3) not null,
    currency varchar(3) not null,
    reference varchar(255),
    cause varchar(500),
    created_at timestamptz not null
);

create index transactions_payment on transactions (payment_id, id);

create table refunds (
    id uuid primary key,
    payment_id uuid not null references payments (id),
    -- Who asked for what: the same request is the same refund, however often it is made, until it fails.
    request_key varchar(600) not null,
    amount numeric(19, 3) not null check (amount > 0),
    currency varchar(3) not null,
    reason varchar(500) not null,
    status varchar(20) not null,
    provider_refund_id varchar(255),
    failure varchar(500),
    correlation_id varchar(64) not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version bigint not null default 1,
    unique (payment_id, request_key)
);

create index refunds_provider on refunds (provider_refund_id) where provider_refund_id is not null;
create index refunds_unsent on refunds (updated_at) where status = 'REQUESTED';

create table webhook_events (
    id uuid primary key,
    provider varchar(20) not null,
    event_id varchar(255) not null,
    type varchar(100) not null,
    body text not null,
    received_at timestamptz not null,
    result varchar(20) not null,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    applied_at timestamptz,
    error varchar(500),
    unique (provider, event_id)
);

create index webhook_events_waiting on webhook_events (next_attempt_at) where result = 'RECEIVED';
create index webhook_events_age on webhook_events (received_at);
