-- What recent decisions were made from, so that a changed table can be tried on them: one table for all decisions. A case
-- takes the slot that its key points to, so the table never grows beyond its slots. Nothing here says whose it was.
create table recent_cases (
    decision text        not null,
    slot     integer     not null check (slot >= 0),
    facts    jsonb       not null,
    kept_at  timestamptz not null,
    primary key (decision, slot)
);

insert into recent_cases (decision, slot, facts, kept_at)
select 'pricing', slot, jsonb_build_object('quote', quote, 'couponCode', coupon_code), priced_at from priced_bookings;

drop table priced_bookings;
