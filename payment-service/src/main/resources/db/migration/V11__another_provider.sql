-- A customer may pay by another provider than the one that the payment was registered with. The payment at the first one
-- is then replaced: it is closed, and money that comes by it all the same goes back. A booking has one that is not replaced.
alter table payments add column replaced_by uuid references payments (id) deferrable initially deferred;
alter table payments drop constraint payments_booking_id_key;
create unique index payments_booking on payments (booking_id) where replaced_by is null;
create index payments_replaced on payments (updated_at) where status = 'CLOSING' and replaced_by is not null;
