-- Null in rows of before.
alter table outbox add column causation_id text;
alter table outbox add column traceparent text;
comment on column outbox.causation_id is 'Id of the event or job that caused this row, or the correlation id of a request';
comment on column outbox.traceparent is 'W3C Trace Context of the trace that this row is part of';
