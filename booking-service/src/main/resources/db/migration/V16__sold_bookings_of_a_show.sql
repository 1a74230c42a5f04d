-- Gates ask how many are expected and how many have come.
create index bookings_sold_by_show on bookings (show_id) where status in ('CONFIRMED', 'COMPLETED');
-- Every minute, the shows that are over.
create index show_snapshots_by_end on show_snapshots (ends_at);
