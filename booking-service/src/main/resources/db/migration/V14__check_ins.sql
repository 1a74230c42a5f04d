-- When the holder of the ticket was let in. On the booking itself, so that one conditional update decides between
-- entering and cancelling: whoever comes second sees what the first one wrote.
alter table bookings add column admitted_at timestamptz;

-- A ticket is admitted once: the primary key is what makes a second admission impossible.
create table check_ins (
    ticket_id   uuid primary key references tickets (id),
    id          uuid        not null unique,
    booking_id  uuid        not null unique references bookings (id),
    show_id     uuid        not null references show_snapshots (show_id),
    gate        text,
    scanned_at  timestamptz not null,
    scanned_by  uuid        not null,
    recorded_at timestamptz not null default now()
);
create index check_ins_by_show on check_ins (show_id, booking_id);

-- Gates without a network can both let somebody in. The earlier scan is the admission, each later one is kept here.
create table repeated_scans (
    ticket_id   uuid        not null references tickets (id),
    scanned_at  timestamptz not null,
    scanned_by  uuid        not null,
    gate        text,
    show_id     uuid        not null references show_snapshots (show_id),
    recorded_at timestamptz not null default now(),
    primary key (ticket_id, scanned_at, scanned_by)
);
create index repeated_scans_by_show on repeated_scans (show_id);
