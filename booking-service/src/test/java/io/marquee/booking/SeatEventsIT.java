package io.marquee.booking;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.testing.Customer;
import io.marquee.booking.testing.Rows;
import io.marquee.booking.testing.SeatEvents;
import io.marquee.booking.testing.SeatLockKeys;
import io.marquee.booking.testing.TestEngine;
import io.marquee.chassis.testing.PayaraProcess;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What those see who watch a seat map. */
@ExtendWith(ArquillianExtension.class)
class SeatEventsIT {

    /** Longer than the time after which seats are read without a message. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Shorter than that: only a message, or the end of a lock, can be the cause. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ArquillianResource
    URI base;

    private final UUID show = Rows.newShow();

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @Test
    void everyChangeIsToldUntilASeatIsSold() {
        var customer = new Customer(base);
        try (var events = SeatEvents.of(base, show)) {
            assertEquals(200, events.status());
            assertTrue(events.header("Content-Type").startsWith("text/event-stream"));
            assertEquals("no-store", events.header("Cache-Control"));
            assertEquals("no", events.header("X-Accel-Buffering"));
            await().atMost(SOON).until(() -> events.status("B5").equals("AVAILABLE"));
            assertTrue(
                    events.lines().contains("event: snapshot"), events.lines().toString());
            assertTrue(events.lines().stream().anyMatch(line -> line.startsWith("id: ")));
            assertTrue(events.lines().stream().anyMatch(line -> line.startsWith("retry: ")));

            var hold = customer.hold(show, "A1", "A2").body().path("holdId").asText();
            awaitSeat(events, "A1", "LOCKED", SOON);
            var end = Instant.parse(events.seat("A1").path("lockExpiresAt").asText());
            assertTrue(Duration.between(Instant.now(), end).toSeconds() > 270, end.toString());
            customer.changeHold(hold, Map.of("seatIds", List.of("A2")));
            awaitSeat(events, "A1", "AVAILABLE", SOON);
            var booking = customer.bookHold(hold).body().path("bookingId").asText();
            await().atMost(SOON)
                    .until(() -> Instant.parse(
                                    events.seat("A2").path("lockExpiresAt").asText())
                            .isAfter(end.plusSeconds(10)));
            await().atMost(PATIENCE).until(() -> Rows.status(booking).equals("PAYMENT_PENDING"));
            TestEngine.paymentSettled(booking, "SUCCEEDED");
            awaitSeat(events, "A2", "SOLD", PATIENCE);

            assertEquals(List.of("AVAILABLE", "LOCKED", "AVAILABLE"), events.history("A1"));
            var told = events.history("A2").stream().distinct().toList();
            assertEquals(List.of("AVAILABLE", "LOCKED", "SOLD"), told, "never free in between");
            assertEquals(List.of("AVAILABLE"), events.history("B5"), "only what has changed is told");
        }
    }

    @Test
    void aBookingThatIsGivenUpIsSeen() {
        var customer = new Customer(base);
        try (var events = SeatEvents.of(base, show)) {
            var booking = customer.book(show, "A1").body().path("bookingId").asText();
            awaitSeat(events, "A1", "LOCKED", SOON);
            customer.cancel(booking);
            awaitSeat(events, "A1", "AVAILABLE", SOON);
        }
    }

    @Test
    void aLockThatSimplyEndsIsSeen() {
        try (var events = SeatEvents.of(base, show)) {
            assertEquals(201, new Customer(base).hold(show, "A1").status());
            awaitSeat(events, "A1", "LOCKED", SOON);
            SeatLockKeys.expire(show, "A1", Duration.ofSeconds(5));
            // Whatever causes the next reading; from then on the watcher knows when the lock ends.
            assertEquals(201, new Customer(base).hold(show, "B1").status());
            awaitSeat(events, "B1", "LOCKED", SOON);

            awaitSeat(events, "A1", "AVAILABLE", SOON);
        }
    }

    @Test
    void aLostMessageCostsTimeOnly() {
        try (var events = SeatEvents.of(base, show)) {
            assertEquals(201, new Customer(base).hold(show, "A1").status());
            awaitSeat(events, "A1", "LOCKED", SOON);
            SeatLockKeys.drop(show, "A1");
            awaitSeat(events, "A1", "AVAILABLE", PATIENCE);
        }
    }

    @Test
    void anUnknownShowHasNoEvents() {
        try (var events = SeatEvents.of(base, UUID.randomUUID())) {
            assertEquals(404, events.status());
            assertTrue(events.header("Content-Type").startsWith("application/json"));
        }
    }

    @Test
    void whoOnlyLooksIsAnsweredWithoutAStream() throws Exception {
        var look = head(base, show);

        assertEquals(200, look.statusCode());
        assertTrue(look.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
        assertEquals("no-store", look.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(404, head(base, UUID.randomUUID()).statusCode());
    }

    @Test
    void replicasTellWhatHappensAtOthersAndEndTheirStreamsWhenTheyStop() throws Exception {
        var settings = new HashMap<>(TestPlatform.current().settings());
        settings.put("seat-events.max-connections", "2");
        var war = Path.of("target", "payara-micro", "booking-service.war");
        var replica = PayaraProcess.start(war, "replica", settings);
        var there = URI.create("http://127.0.0.1:" + replica.port() + "/");
        try (var events = SeatEvents.of(there, show);
                var more = SeatEvents.of(there, Rows.newShow());
                var tooMany = SeatEvents.of(there, show)) {
            assertEquals(200, more.status());
            assertEquals(200, head(there, show).statusCode(), "who only looks needs none of the two connections");
            assertEquals(503, tooMany.status());
            assertFalse(tooMany.header("Retry-After").isEmpty());
            await().atMost(SOON).until(() -> events.status("A1").equals("AVAILABLE"));

            assertEquals(201, new Customer(base).hold(show, "A1").status());

            awaitSeat(events, "A1", "LOCKED", SOON);
            assertFalse(events.hasEnded());
            replica.stop();
            await().atMost(SOON).until(() -> events.hasEnded() && more.hasEnded());
        }
    }

    private static HttpResponse<Void> head(URI base, UUID show) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve("/api/v1/shows/" + show + "/seats/events"))
                .HEAD()
                .timeout(SOON)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding());
    }

    private static void awaitSeat(SeatEvents events, String seatId, String status, Duration atMost) {
        await(seatId + " is " + status).atMost(atMost).until(() -> events.status(seatId), status::equals);
    }
}
