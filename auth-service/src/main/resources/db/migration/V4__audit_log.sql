-- Who did what to which account. Details never hold a password, a token or contact data.
create table audit_log (
    id             uuid primary key,
    at             timestamptz not null,
    actor_id       uuid,
    action         varchar(40) not null,
    subject_id     varchar(64) not null,
    details        jsonb not null,
    correlation_id varchar(128) not null
);

create index audit_log_subject on audit_log (subject_id, at);
