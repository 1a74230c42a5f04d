-- The gates of a theatre may share an account, and their clocks may count in seconds: two of them that let somebody in by one
-- ticket at the same moment are two scans.
alter table repeated_scans drop constraint repeated_scans_pkey;
create unique index repeated_scans_once on repeated_scans (ticket_id, scanned_at, scanned_by, coalesce(gate, ''));
