-- Null for what was told before.
alter table money_returned add column payment_id uuid;
comment on column money_returned.payment_id is 'The payment that it was taken from; a booking may have been paid twice';
comment on column money_returned.amount is 'Less than zero for a refund that was told and did not arrive';
