package io.marquee.sandbox.audit.live;

import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.audit.books.WaitingRow;
import java.util.List;

/** What waits in the outbox of a service. */
record OutboxRows(Rows rows) {

    private static final String UNPUBLISHED = """
            select id, type, key, extract(epoch from now() - created_at)::bigint as seconds, last_error
            from outbox
            where published_at is null and created_at < now() - make_interval(secs => %d)
            order by seq
            """.formatted(Books.PATIENCE_SECONDS);

    List<WaitingRow> unpublished() throws CouldNotLook {
        return rows.read(
                UNPUBLISHED,
                row -> new WaitingRow(
                        rows.database(),
                        row.getString("id"),
                        row.getString("type"),
                        row.getString("key"),
                        row.getLong("seconds"),
                        row.getString("last_error")));
    }
}
