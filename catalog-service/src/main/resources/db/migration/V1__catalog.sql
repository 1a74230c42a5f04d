-- The three are trusted extensions: the role that owns the database may create them.
create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() alone is only STABLE, because its dictionary could be changed, and cannot be indexed.
create function searchable(value text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent'::regdictionary, value));

create table cities (
    id        uuid primary key,
    name      text not null check (length(name) between 1 and 100),
    country   text not null check (country ~ '^[A-Z]{2}$'),
    time_zone text not null,
    currency  text not null check (currency ~ '^[A-Z]{3}$'),
    version   bigint not null
);
create unique index cities_natural_key on cities (lower(name), country);
comment on column cities.country is 'ISO 3166-1 alpha-2';

create table movies (
    id                   uuid primary key,
    title                text not null check (length(title) between 1 and 300),
    release_date         date not null,
    certificate          text,
    running_time_minutes integer check (running_time_minutes > 0),
    genre                text,
    director             text,
    version              bigint not null,
    constraint movies_natural_key unique (title, release_date)
);
create index movies_title_search on movies using gin (searchable(title) gin_trgm_ops);
create index movies_title_order on movies (title, id);
create index movies_genre on movies (genre, title, id);

create table theatres (
    id               uuid primary key,
    owner_id         uuid not null,
    city_id          uuid not null references cities,
    code             text not null check (length(code) between 1 and 40),
    name             text not null check (length(name) between 1 and 120),
    address          text,
    time_zone        text not null,
    cleaning_minutes integer not null check (cleaning_minutes between 0 and 240),
    version          bigint not null,
    constraint theatres_natural_key unique (owner_id, code)
);
comment on column theatres.owner_id is 'User id of the partner; only this user and admins see drafts and change things';
create index theatres_city on theatres (city_id, name, id);
create index theatres_code on theatres (code);

create table screens (
    id         uuid primary key,
    theatre_id uuid not null references theatres,
    name       text not null check (length(name) between 1 and 60),
    version    bigint not null,
    constraint screens_natural_key unique (theatre_id, name)
);

-- A layout never changes: a new one gets the next number, and shows keep the one that they were planned with.
create table layouts (
    id         uuid primary key,
    screen_id  uuid    not null references screens,
    number     integer not null check (number > 0),
    seat_count integer not null check (seat_count > 0),
    rows       jsonb   not null,
    created_at timestamptz not null,
    constraint layouts_natural_key unique (screen_id, number)
);

create table shows (
    id                   uuid primary key,
    screen_id            uuid not null references screens,
    movie_id             uuid not null references movies,
    layout_id            uuid not null references layouts,
    format               text not null,
    language             text not null,
    currency             text not null,
    running_time_minutes integer not null check (running_time_minutes > 0),
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    blocked_until        timestamptz not null,
    status               text not null check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    revision             integer not null,
    cancel_reason        text,
    version              bigint not null,
    check (starts_at < ends_at and ends_at <= blocked_until),
    constraint shows_do_not_overlap exclude using gist
        (screen_id with =, tstzrange(starts_at, blocked_until) with &&) where (status <> 'CANCELLED')
);
comment on column shows.blocked_until is 'End of the film and of the cleaning after it';
comment on column shows.revision is 'Version of the published snapshot';
create index shows_browse on shows (movie_id, starts_at) where status = 'PUBLISHED';
create index shows_screen on shows (screen_id, starts_at);

create table show_prices (
    show_id   uuid not null references shows,
    seat_type text not null,
    amount    numeric(12, 3) not null check (amount >= 0),
    primary key (show_id, seat_type)
);

-- Who holds or bought a seat, from the events of booking-service. The booking is part of the key: whatever the order
-- in which two bookings' events come, the release of one never frees the seat of the other.
create table seat_claims (
    show_id    uuid not null,
    seat_id    text not null,
    booking_id uuid not null,
    status     text not null check (status in ('RESERVED', 'SOLD')),
    primary key (show_id, seat_id, booking_id)
);
