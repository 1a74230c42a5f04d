-- Who gets mail. Filled by the events of auth-service; a deleted user's row keeps nothing but the id.
create table recipients (
    user_id    uuid primary key,
    email      varchar(254),
    full_name  varchar(120),
    phone      varchar(16),
    deleted_at timestamptz,
    constraint reachable_or_deleted check (
        (deleted_at is null and email is not null and full_name is not null)
        or (deleted_at is not null and email is null and full_name is null and phone is null))
);

-- A user without a row has the defaults: e-mail only.
create table user_preferences (
    user_id    uuid primary key,
    email      boolean not null,
    sms        boolean not null,
    whatsapp   boolean not null,
    updated_at timestamptz not null
);

-- What the mails say about a booking, as its latest event told.
create table booking_facts (
    booking_id uuid primary key,
    user_id    uuid not null,
    status     varchar(20) not null,
    data       jsonb not null,
    ticket     jsonb,
    updated_at timestamptz not null
);

create index booking_facts_user on booking_facts (user_id);

create table refund_facts (
    event_id    uuid primary key,
    booking_id  uuid not null,
    payment_id  uuid not null,
    amount      numeric(12, 2) not null,
    currency    varchar(3) not null,
    reason      varchar(200),
    refunded_at timestamptz not null
);

create index refund_facts_booking on refund_facts (booking_id, refunded_at);

-- One row for each thing a user is told. A booking is told of each occasion once.
create table notifications (
    id          uuid primary key,
    user_id     uuid not null,
    booking_id  uuid,
    template    varchar(60) not null,
    subject     varchar(300),
    text        text,
    status      varchar(20) not null,
    created_at  timestamptz not null,
    sending_at  timestamptz,
    sent_at     timestamptz,
    read_at     timestamptz,
    version     bigint not null,
    constraint known_status check (status in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'SKIPPED'))
);

create unique index notifications_once on notifications (booking_id, template);
create index notifications_user on notifications (user_id, id);

-- Every attempt to reach a user. Errors never contain an address.
create table delivery_log (
    id              uuid primary key,
    notification_id uuid not null references notifications (id),
    channel         varchar(20) not null,
    outcome         varchar(20) not null,
    error           varchar(500),
    at              timestamptz not null,
    constraint known_outcome check (outcome in ('SENT', 'FAILED', 'SKIPPED'))
);

create index delivery_log_notification on delivery_log (notification_id, at);

-- Mustache. A template that others include ({{> name}}) has no subject.
create table templates (
    name       varchar(60) primary key,
    subject    varchar(300),
    text       text not null,
    html       text not null,
    updated_at timestamptz not null default now()
);
