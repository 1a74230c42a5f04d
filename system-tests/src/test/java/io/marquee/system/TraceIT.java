package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Databases;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Users;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one request sets going in all services can be found by its trace and its correlation id. */
class TraceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SEAT_EVENTS = "select id from outbox where type like 'io.marquee.seat.%' and key = ?";
    private static final String AVAILABILITY =
            " from outbox where type = 'io.marquee.show.availability-changed.v1' and key = ?";

    private final String traceparent = "00-" + UUID.randomUUID().toString().replace("-", "") + "-00f067aa0ba902b7-01";
    private final String correlationId = "trace-" + UUID.randomUUID();

    @Test
    void messagesOfAllServicesTellTheRequestThatCausedThem() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        var app = customer.api().with("traceparent", traceparent).with("X-Correlation-Id", correlationId);
        var bookingId = Bookings.pending(app, showId, "A1");
        Bookings.pay(customer.api(), bookingId);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");

        var confirmed = " from outbox where type = 'io.marquee.booking.confirmed.v1' and key = ?";
        assertEquals(
                List.of(traceparent),
                Databases.texts("booking-service", "select traceparent" + confirmed, bookingId),
                "the step of a process, after the customer has paid");
        assertEquals(
                List.of(correlationId),
                Databases.texts("booking-service", "select correlation_id" + confirmed, bookingId));

        var told = " from outbox where type = 'io.marquee.notification.sent.v1' and payload ->> 'userId' = ?";
        await("the mail")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of(traceparent),
                        Databases.texts("notification-service", "select traceparent" + told, customer.userId())));
    }

    @Test
    void reactionToAnEventNamesIt() {
        var showId = Programme.newShow();
        var app = Users.newCustomer().api().with("traceparent", traceparent);
        Bookings.pending(app, showId, "B1");

        await("the reaction of the catalog")
                .atMost(PATIENCE)
                .until(() -> !causes(showId).isEmpty());
        assertEquals(
                Set.of(traceparent),
                new HashSet<>(Databases.texts("catalog-service", "select traceparent" + AVAILABILITY, showId)));
        var seatEvents = Databases.texts("booking-service", SEAT_EVENTS, showId);
        assertFalse(seatEvents.isEmpty());
        assertTrue(seatEvents.containsAll(causes(showId)), () -> seatEvents + " and not " + causes(showId));
    }

    private static List<String> causes(String showId) {
        return Databases.texts("catalog-service", "select causation_id" + AVAILABILITY, showId);
    }
}
