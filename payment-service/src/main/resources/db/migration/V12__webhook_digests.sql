-- A provider's event id may stand outside of what is signed (Razorpay's does): what was signed must not count twice either,
-- whatever id it comes with.
alter table webhook_events add column body_digest char(64);
create unique index webhook_events_body on webhook_events (provider, body_digest);
create index webhook_events_result on webhook_events (result, id desc);
