-- When auth-service told what is known of a user, so that an older event that comes again changes nothing. Null: it is not known.
alter table recipients add column told_at timestamptz;
