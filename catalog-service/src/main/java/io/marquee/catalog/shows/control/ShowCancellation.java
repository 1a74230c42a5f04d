package io.marquee.catalog.shows.control;

import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.http.Trace;
import io.marquee.chassis.outbox.ProcessMessage;
import java.time.Duration;
import java.util.UUID;

/**
 * Variables at the start of the process {@code show-cancellation}.
 *
 * @param cancelReason sentence for people
 */
public record ShowCancellation(UUID showId, String cancelReason, String correlationId, String traceparent) {

    /** A start event waits for nothing; the engine keeps the message only while another one for the show is at work. */
    private static final Duration KEPT = Duration.ofHours(1);

    static ProcessMessage start(UUID showId, String reason) {
        var variables = new ShowCancellation(showId, reason, Correlation.current(), Trace.current());
        return new ProcessMessage("show-cancelled", showId.toString(), KEPT, variables);
    }
}
