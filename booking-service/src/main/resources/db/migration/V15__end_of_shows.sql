-- The end of a show as a column, so that finding the shows that are over does not read their seat plans. The database
-- keeps it, whoever writes the snapshot: text to timestamptz is not immutable, so it cannot be a generated column.
create function end_of_show() returns trigger
    language plpgsql as
$$
begin
    new.ends_at := cast(new.snapshot ->> 'endsAt' as timestamptz);
    return new;
end
$$;

alter table show_snapshots add column ends_at timestamptz;
create trigger end_of_show before insert or update of snapshot on show_snapshots
    for each row execute function end_of_show();
update show_snapshots set ends_at = cast(snapshot ->> 'endsAt' as timestamptz);
alter table show_snapshots alter column ends_at set not null;

-- The job that completes bookings looks at those that are not completed yet only.
create index bookings_confirmed on bookings (show_id) where status = 'CONFIRMED';
