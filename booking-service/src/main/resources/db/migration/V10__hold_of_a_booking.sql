-- The hold that a booking was made of. Redis passes a hold on once; the unique index is there for a Redis that comes back
-- from an older copy of its data.
alter table bookings add column hold_id uuid;
create unique index a_hold_becomes_one_booking on bookings (hold_id) where hold_id is not null;
