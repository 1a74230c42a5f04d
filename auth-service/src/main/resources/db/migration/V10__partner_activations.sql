-- The applications that have made their user a partner: a repeated job gives the role, and tells of it, once.
create table partner_activations (
    application_id uuid primary key,
    user_id        uuid not null references users (id),
    activated_at   timestamptz not null
);
