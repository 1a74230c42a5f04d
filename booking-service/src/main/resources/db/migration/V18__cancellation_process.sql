-- Which process instance pays a cancelled sale back, so that support finds it in Operate.
alter table bookings add column cancellation_process_key bigint;
