package io.marquee.sandbox.audit.checks;

import io.marquee.sandbox.audit.Check;
import io.marquee.sandbox.audit.Difference;
import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import java.util.List;
import java.util.Map;

/** What a provider reported is in the books within a minute. */
public final class WebhooksAreApplied implements Check {

    @Override
    public String promise() {
        return "no stored webhook waits for longer than a minute";
    }

    @Override
    public List<Difference> differences(Books books) throws CouldNotLook {
        return books.unapplied().stream()
                .map(row -> new Difference(
                        Map.of("webhookId", row.id(), "eventId", row.about()),
                        "Webhook %s (%s) was received %d s ago and is not applied%s."
                                .formatted(
                                        row.about(),
                                        row.what(),
                                        row.seconds(),
                                        row.error() == null ? "" : ": " + row.error())))
                .toList();
    }
}
