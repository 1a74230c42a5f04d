package io.marquee.booking;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.testing.Customer;
import io.marquee.booking.testing.Rows;
import io.marquee.booking.testing.SoldTicket;
import io.marquee.chassis.testing.EventSchemas;
import io.marquee.chassis.testing.PayaraProcess;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bookings are completed when their show is over, each once, however many replicas look for them. */
@ExtendWith(ArquillianExtension.class)
class CompletionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MANY = 250;
    private static final String EVENT = "io.marquee.booking.completed.v1";
    private static final Pattern COUNTER = Pattern.compile("bookings_total\\{[^}]*status=\"COMPLETED\"[^}]*} (\\S+)");

    @ArquillianResource
    URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @Test
    void aBookingIsCompletedWhenItsShowIsOver() {
        var ticket = SoldTicket.buy(base, Rows.newShow(), "A1").showSoon();
        var unpaid = new Customer(base)
                .book(ticket.showId(), "A2")
                .body()
                .path("bookingId")
                .asText();
        ended(ticket);

        awaitCompleted(ticket.showId(), 1);

        assertEquals(
                "COMPLETED by show-over", Rows.transitions(ticket.bookingId()).getLast());
        assertEquals(EVENT, Rows.outbox(ticket.bookingId()).getLast());
        var event = Rows.texts("select payload from outbox where type = ? and key = ?", EVENT, ticket.bookingId());
        assertEquals(List.of(), EventSchemas.problems(EVENT, event.get(0)), event.toString());
        assertEquals("PAYMENT_PENDING", Rows.status(unpaid), "what was not sold is left to its own process");
        var booking = ticket.customer().booking(ticket.bookingId()).body();
        assertTrue(booking.path("ticket").hasNonNull("qrCodeData"), "a ticket is also a souvenir");
    }

    @Test
    void aBookingOfACancelledShowIsLeftToTheProcessThatPaysBack() {
        var cancelled = SoldTicket.buy(base, Rows.newShow(), "A1");
        Rows.execute("update show_snapshots set status = 'CANCELLED' where show_id = ?", cancelled.showId());
        ended(cancelled);
        var other = SoldTicket.buy(base, Rows.newShow(), "A1");
        ended(other);

        awaitCompleted(other.showId(), 1);

        assertEquals("CONFIRMED", Rows.status(cancelled.bookingId()));
    }

    @Test
    void twoReplicasCompleteEachBookingOnce() throws Exception {
        var ticket = SoldTicket.buy(base, Rows.newShow(), "A1").showSoon();
        copies(ticket, MANY - 1);
        var war = Path.of("target", "payara-micro", ServiceArchive.built().getName());
        var second = PayaraProcess.start(
                war, "second-replica", TestPlatform.current().settings());
        try {
            var other = URI.create("http://127.0.0.1:" + second.port());
            var before = completed(base) + completed(other);
            ended(ticket);

            awaitCompleted(ticket.showId(), MANY);

            await("both replicas have counted")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertEquals(MANY, completed(base) + completed(other) - before));
        } finally {
            second.stop();
        }
        assertEquals(
                MANY,
                Rows.count(
                        "select count(*) from booking_transitions join bookings b on b.id = booking_id"
                                + " where to_status = 'COMPLETED' and b.show_id = ?",
                        ticket.showId()));
        assertEquals(
                MANY,
                Rows.count(
                        "select count(*) from outbox o join bookings b on cast(b.id as text) = o.key"
                                + " where o.type = ? and b.show_id = ?",
                        EVENT,
                        ticket.showId()));
    }

    /** The negative control of the test above: looking first and moving then announces a booking twice. */
    @Test
    void withoutTheConditionalTransitionABookingIsCompletedTwice() {
        var ticket = SoldTicket.buy(base, Rows.newShow(), "A1");
        Rows.execute("create table naive_events (booking_id text)");
        var bothHaveLooked = new CyclicBarrier(2);
        var one = CompletableFuture.runAsync(() -> completeNaively(ticket, bothHaveLooked));
        var two = CompletableFuture.runAsync(() -> completeNaively(ticket, bothHaveLooked));
        CompletableFuture.allOf(one, two).join();
        var events = Rows.count("select count(*) from naive_events");
        Rows.execute("drop table naive_events");
        assertEquals(2, events);
    }

    private static void completeNaively(SoldTicket ticket, CyclicBarrier bothHaveLooked) {
        try {
            var status = Rows.status(ticket.bookingId());
            bothHaveLooked.await();
            if (status.equals("CONFIRMED")) {
                Rows.execute("update bookings set status = 'COMPLETED' where id = cast(? as uuid)", ticket.bookingId());
                Rows.execute("insert into naive_events values (?)", ticket.bookingId());
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ended(SoldTicket ticket) {
        var end = Instant.now().minusSeconds(1);
        ticket.showBetween(end.minusSeconds(5400), end);
    }

    private static void awaitCompleted(UUID showId, int count) {
        await(count + " bookings are completed")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        count,
                        Rows.count(
                                "select count(*) from bookings where status = 'COMPLETED' and show_id = ?", showId)));
    }

    /** More bookings like this one, of a seat each. */
    private static void copies(SoldTicket ticket, int count) {
        Rows.execute(
                "insert into bookings (id, code, user_id, show_id, status, expires_at, pricing, correlation_id,"
                        + " created_at, changed_at) select gen_random_uuid(), 'BK' || to_char(n, 'FM00000000'), user_id,"
                        + " show_id, status, expires_at, pricing, correlation_id, created_at, changed_at"
                        + " from bookings, generate_series(1, ?) n where id = cast(? as uuid)",
                count,
                ticket.bookingId());
        Rows.execute(
                "insert into booking_seats (booking_id, seat_id, place) select id, 'A1', 0 from bookings"
                        + " where show_id = ? and id <> cast(? as uuid)",
                ticket.showId(),
                ticket.bookingId());
    }

    private static long completed(URI replica) {
        var counter = COUNTER.matcher(new Customer(replica).metrics());
        return counter.find() ? (long) Double.parseDouble(counter.group(1)) : 0;
    }
}
