package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import java.util.List;
import java.util.Map;

/** What a service has to tell leaves it within a minute. */
public final class OutboxIsPublished implements Check {

    @Override
    public String promise() {
        return "no outbox row waits for longer than a minute";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        return books.unpublished().stream()
                .map(row -> new Difference(
                        Map.of("database", row.database(), "outboxId", row.id()),
                        "%s of %s has waited in the outbox of %s for %d s (row %s)%s."
                                .formatted(
                                        row.what(),
                                        row.about(),
                                        row.database(),
                                        row.seconds(),
                                        row.id(),
                                        row.error() == null ? "" : ": " + row.error())))
                .toList();
    }
}
