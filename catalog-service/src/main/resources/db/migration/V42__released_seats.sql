-- A booking that gave its seats back stays known: an event that comes again later must not claim them for it.
alter table seat_claims drop constraint seat_claims_status_check;
alter table seat_claims add constraint seat_claims_status_check check (status in ('RESERVED', 'SOLD', 'RELEASED'));

-- Seats that are taken are counted without reading those that many bookings gave back.
create index seat_claims_taken on seat_claims (show_id, seat_id) where status <> 'RELEASED';
