-- Which process instance leads the booking, so that support finds it in Operate.
alter table bookings add column process_instance_key bigint;
