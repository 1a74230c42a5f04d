-- Support looks at all payments of a booking, those that were replaced too.
create index payments_of_booking on payments (booking_id);
