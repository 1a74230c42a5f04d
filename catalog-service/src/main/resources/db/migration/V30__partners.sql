-- Applications to become a partner, and what became of them. A partner's id elsewhere is the user's id.
create table partners (
    id                  uuid primary key,
    user_id             uuid        not null,
    company_name        text check (length(company_name) between 1 and 120),
    country             text        not null check (country ~ '^[A-Z]{2}$'),
    registration_number text check (length(registration_number) between 1 and 40),
    website             text check (length(website) between 1 and 200),
    status              text        not null check (status in ('APPLIED', 'APPROVED', 'ACTIVE', 'REJECTED', 'WITHDRAWN')),
    decision_reason     text check (length(decision_reason) between 1 and 500),
    decided_by          uuid,
    applied_at          timestamptz not null,
    decided_at          timestamptz,
    activated_at        timestamptz,
    version             bigint      not null,
    check ((status = 'APPLIED') = (decided_at is null)),
    check ((status = 'REJECTED') = (decision_reason is not null))
);
comment on column partners.company_name is 'Null once the account of the applicant is deleted';
comment on column partners.decided_by is 'Who decided by the API; null if it was decided in Tasklist';

-- However many requests come at once: a user has one application that waits or was approved.
create unique index partners_one_open on partners (user_id) where status in ('APPLIED', 'APPROVED', 'ACTIVE');
create index partners_user on partners (user_id, id);
create index partners_status on partners (status, id);
