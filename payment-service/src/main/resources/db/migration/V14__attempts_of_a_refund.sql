-- When a refund that was not sent is tried again; the pause grows, so that one provider's outage does not hold up others.
alter table refunds add column attempts integer not null default 0;
alter table refunds add column next_attempt_at timestamptz;
update refunds set next_attempt_at = updated_at;
alter table refunds alter column next_attempt_at set not null;

drop index refunds_unsent;
create index refunds_unsent on refunds (next_attempt_at) where status = 'REQUESTED';
