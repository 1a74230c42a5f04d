-- The wish that began the payment: repeated with the same idempotency key after a crash, it is answered again.
alter table payments add column start_id uuid;
