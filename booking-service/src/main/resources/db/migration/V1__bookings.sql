-- What the catalog published about each show; the newest version wins.
create table show_snapshots (
    show_id     uuid primary key,
    version     bigint      not null,
    status      text        not null,
    starts_at   timestamptz not null,
    snapshot    jsonb       not null,
    received_at timestamptz not null default now()
);

create table bookings (
    id              uuid primary key,
    code            text        not null unique,
    user_id         uuid        not null,
    show_id         uuid        not null references show_snapshots (show_id),
    coupon_code     text,
    status          text        not null check (status in
        ('INITIATED', 'SEATS_LOCKED', 'PAYMENT_PENDING', 'CONFIRMED', 'COMPLETED', 'FAILED', 'EXPIRED', 'CANCELLED')),
    previous_status text,
    expires_at      timestamptz not null,
    pricing         jsonb,
    payment_id      uuid,
    failure_code    text,
    reason          text,
    correlation_id  text        not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null
);

-- "My bookings", newest first: ids are UUIDv7 and sort by time.
create index bookings_by_user on bookings (user_id, id desc);
-- The limit of unpaid bookings, the gauge of active ones and the search for stuck ones look at few rows only.
create index bookings_unpaid on bookings (user_id, show_id)
    where status in ('INITIATED', 'SEATS_LOCKED', 'PAYMENT_PENDING');
create index bookings_unpaid_by_expiry on bookings (expires_at)
    where status in ('INITIATED', 'SEATS_LOCKED', 'PAYMENT_PENDING');

create table booking_seats (
    booking_id uuid not null references bookings (id),
    seat_id    text not null,
    place      int  not null,
    primary key (booking_id, seat_id)
);

-- The authority on who has a seat. The primary key is what makes a double sale impossible.
create table sold_seats (
    show_id    uuid        not null,
    seat_id    text        not null,
    booking_id uuid        not null references bookings (id),
    sold_at    timestamptz not null,
    constraint a_seat_is_sold_once primary key (show_id, seat_id)
);
create index sold_seats_by_booking on sold_seats (booking_id);

create table booking_transitions (
    id             bigint generated always as identity primary key,
    booking_id     uuid        not null references bookings (id),
    from_status    text,
    to_status      text        not null,
    cause          text        not null,
    correlation_id text        not null,
    occurred_at    timestamptz not null
);
create index booking_transitions_by_booking on booking_transitions (booking_id, id);

create table tickets (
    id           uuid primary key,
    booking_id   uuid        not null unique references bookings (id),
    qr_code_data text        not null,
    issued_at    timestamptz not null
);
