-- A confirmed booking that was given up, and what the refund policy grants for it. One row for a booking: whoever
-- cancelled it first has decided why.
create table cancellations (
    booking_id        uuid primary key references bookings (id),
    id                uuid           not null unique,
    reason            text           not null check (reason in ('CUSTOMER', 'SHOW_CANCELLED')),
    hours_before_show numeric(10, 2) not null,
    refund_percent    numeric(5, 2)  check (refund_percent between 0 and 100),
    fees_refunded     boolean,
    -- Null until the process has decided; then never changed.
    refund_amount     numeric(19, 3) check (refund_amount >= 0),
    currency          varchar(3)     not null,
    cancelled_at      timestamptz    not null,
    decided_at        timestamptz,
    check ((refund_amount is null) = (decided_at is null))
);

-- Money that payment-service has sent back, as its events tell.
create table money_returned (
    event_id    uuid primary key,
    booking_id  uuid           not null,
    amount      numeric(19, 3) not null,
    currency    varchar(3)     not null,
    reason      text           not null,
    returned_at timestamptz    not null
);
create index money_returned_by_booking on money_returned (booking_id);

-- A cancelled show looks for its unpaid bookings.
create index bookings_unpaid_by_show on bookings (show_id)
    where status in ('INITIATED', 'SEATS_LOCKED', 'PAYMENT_PENDING');
