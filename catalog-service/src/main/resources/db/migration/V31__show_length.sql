-- A film of 1,000 minutes and four hours of cleaning are the most that the service plans. That no show is longer lets the
-- search for overlaps look at one day of starts before a plan, instead of at all that the screen ever showed.
alter table shows add constraint shows_end_within_a_day check (blocked_until <= starts_at + interval '1 day');
