-- A deleted user keeps its row, so that its id stays meaningful to the other services, but nothing that names a person.
create table users (
    id            uuid primary key,
    email         varchar(254),
    full_name     varchar(120),
    phone         varchar(16),
    password_hash varchar(72),
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    deleted_at    timestamptz,
    version       bigint not null,
    constraint complete_or_deleted check (
        (deleted_at is null and email is not null and full_name is not null and password_hash is not null)
        or (deleted_at is not null and email is null and full_name is null and phone is null and password_hash is null))
);

create unique index users_email on users (lower(email));

create table user_roles (
    user_id uuid not null references users (id),
    role    varchar(20) not null,
    primary key (user_id, role),
    constraint known_role check (role in ('CUSTOMER', 'PARTNER', 'ANALYST', 'SUPPORT', 'ADMIN'))
);

create index user_roles_role on user_roles (role);
