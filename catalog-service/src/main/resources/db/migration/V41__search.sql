-- Numbers for the versions of documents in the search index, see decision record 0042.
create sequence search_versions;

-- Events that the search index does not show yet: listed in the transaction that tells them, struck off by whoever has
-- brought them into the index. The oldest one says how far the index is behind.
create table search_pending (
    event_id   uuid primary key,
    created_at timestamptz not null default clock_timestamp()
);
create index search_pending_age on search_pending (created_at);

-- A trigger, so that no code that tells something can forget it.
create function list_for_search() returns trigger language plpgsql as $$
begin
    insert into search_pending (event_id) values (new.id);
    return null;
end
$$;
create trigger outbox_list_for_search after insert on outbox for each row
    when (new.lane = 'EVENT' and new.type ~ '^io\.marquee\.(movie|show)\.')
    execute function list_for_search();

-- Each time that the index was built from scratch. While one is running, every change is written to its index, too.
create table reindexes (
    id          uuid primary key,
    suffix      text not null unique,
    status      text not null check (status in ('RUNNING', 'SUCCEEDED', 'FAILED')),
    total       integer not null default 0,
    done        integer not null default 0,
    error       text,
    started_at  timestamptz not null default now(),
    beat_at     timestamptz not null default now(),
    finished_at timestamptz
);
create unique index reindexes_one_at_a_time on reindexes (status) where status = 'RUNNING';
comment on column reindexes.suffix is 'End of the names of its indexes';
comment on column reindexes.beat_at is 'When it was last seen alive';

-- Lists are in the order of the index, whichever of the two answers: without accents and case, byte by byte.
drop index movies_title_order;
drop index movies_genre;
create index movies_order on movies (searchable(title) collate "C", id);
create index movies_genre on movies (lower(genre));
