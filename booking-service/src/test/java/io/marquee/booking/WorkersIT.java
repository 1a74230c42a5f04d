package io.marquee.booking;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.testing.Customer;
import io.marquee.booking.testing.JobRunner;
import io.marquee.booking.testing.Rows;
import io.marquee.booking.testing.SeatLockKeys;
import io.marquee.booking.testing.SoldTicket;
import io.marquee.chassis.testing.ServiceArchive;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each job promises, whatever was before and however often it runs. */
@ExtendWith(ArquillianExtension.class)
class WorkersIT {

    @ArquillianResource
    URI base;

    private final ExecutorService threads = Executors.newFixedThreadPool(24);
    private UUID show;
    private String booking;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @BeforeEach
    void aPendingBooking() {
        show = Rows.newShow();
        booking = book("A1", "A2");
    }

    @AfterEach
    void stopThreads() {
        threads.shutdown();
    }

    @Test
    void aStrangerCannotReleaseALock() {
        var stranger = UUID.randomUUID().toString();
        JobRunner.run("release-seats", seats(stranger));
        assertEquals(booking, SeatLockKeys.owner(show, "A1"));

        JobRunner.run("release-seats", seats(booking));
        assertNull(SeatLockKeys.owner(show, "A1"));
    }

    @Test
    void lockingAgainExtendsTheOwnLocks() {
        var result = JobRunner.run("lock-seats", seats(booking));
        assertNull(result.error());
        assertTrue(result.variables().get("bookingCode").toString().startsWith("BK"));
        assertTrue(SeatLockKeys.remaining(show, "A1").compareTo(Duration.ofMinutes(5)) > 0, "it outlives the timer");
        assertEquals("PAYMENT_PENDING", Rows.status(booking), "a step that is done is not done again");
    }

    @Test
    void locksThatRedisHasForgottenAreTakenAgain() {
        SeatLockKeys.flush();
        assertNull(JobRunner.run("lock-seats", seats(booking)).error());
        assertEquals(booking, SeatLockKeys.owner(show, "A1"));
    }

    @Test
    void aLockOfAnotherStays() {
        SeatLockKeys.flush();
        var other = UUID.randomUUID();
        SeatLockKeys.take(show, "A2", other);

        var result = JobRunner.run("lock-seats", seats(booking));

        assertEquals("SEATS_UNAVAILABLE", result.error());
        assertEquals(other.toString(), SeatLockKeys.owner(show, "A2"));
        assertNull(SeatLockKeys.owner(show, "A1"), "all or nothing");
    }

    @Test
    void theProcessInstanceIsKnownAlsoOfABookingThatGetsNoFurther() {
        var leading = Rows.processInstance(booking);
        JobRunner.run("lock-seats", seats(booking));
        assertEquals(leading, Rows.processInstance(booking), "the first one stays");
        Rows.execute(
                "update bookings set status = 'INITIATED', process_instance_key = null where id = cast(? as uuid)",
                booking);
        SeatLockKeys.take(show, "A2", UUID.randomUUID());

        assertEquals(
                "SEATS_UNAVAILABLE", JobRunner.run("lock-seats", seats(booking)).error());

        assertEquals("INITIATED", Rows.status(booking));
        assertTrue(Rows.processInstance(booking) > 0);
    }

    @Test
    void aClosedBookingIsClosedForEveryStep() {
        JobRunner.close("EXPIRED", Map.of("bookingId", booking));
        assertEquals(
                "BOOKING_CLOSED", JobRunner.run("lock-seats", seats(booking)).error());
        assertEquals(
                "BOOKING_CLOSED",
                JobRunner.run("request-payment", priced(booking)).error());
        assertEquals(
                "BOOKING_CLOSED",
                JobRunner.run("confirm-booking", paid(booking)).error());
        assertEquals("EXPIRED", Rows.status(booking));
        assertNull(SeatLockKeys.owner(show, "A1"));
    }

    @Test
    void theFirstPriceStays() {
        assertNull(JobRunner.run("request-payment", priced(booking)).error());
        assertEquals(
                "200.00",
                Rows.texts("select pricing ->> 'total' from bookings where id = cast(? as uuid)", booking)
                        .get(0));
    }

    @Test
    void confirmingTwiceGivesTheSameTicket() {
        var first = JobRunner.run("confirm-booking", paid(booking));
        var second = JobRunner.run("confirm-booking", paid(booking));
        assertNotNull(first.variables().get("ticketId"));
        assertEquals(first.variables().get("ticketId"), second.variables().get("ticketId"));
        assertEquals(2, Rows.count("select count(*) from sold_seats where show_id = ?", show));
        assertEquals(
                1,
                Rows.outbox(booking).stream()
                        .filter("io.marquee.booking.confirmed.v1"::equals)
                        .count());
    }

    /** The service that sold the seats died before it gave their locks back; the engine hands the job out again. */
    @Test
    void confirmingAgainGivesBackTheLocksThatWereLeft() {
        JobRunner.run("confirm-booking", paid(booking));
        SeatLockKeys.take(show, "A1", UUID.fromString(booking));

        assertNull(JobRunner.run("confirm-booking", paid(booking)).error());

        assertNull(SeatLockKeys.owner(show, "A1"));
    }

    /** Support repeats the step the next morning; whoever booked before the start may still pay after it. */
    @Test
    void nothingIsSoldForAShowThatIsOver() {
        var now = Instant.now();
        var late = book("A3");
        SoldTicket.moveShow(show, now.minus(Duration.ofMinutes(5)), now.plus(Duration.ofHours(2)));
        assertNull(JobRunner.run("confirm-booking", paid(late)).error(), "it has only begun");

        SoldTicket.moveShow(show, now.minus(Duration.ofHours(3)), now.minus(Duration.ofSeconds(1)));
        assertEquals(
                "BOOKING_CLOSED",
                JobRunner.run("confirm-booking", paid(booking)).error());

        assertEquals("PAYMENT_PENDING", Rows.status(booking), "the process closes it");
        assertEquals(1, Rows.count("select count(*) from sold_seats where show_id = ?", show));
        assertNull(JobRunner.run("confirm-booking", paid(late)).error(), "what is sold stays sold");
    }

    @Test
    void aSeatIsSoldOnce() {
        SeatLockKeys.flush();
        var rival = book("A2", "A3");
        assertNull(JobRunner.run("confirm-booking", paid(booking)).error());

        var second = JobRunner.run("confirm-booking", paid(rival));

        assertEquals("SEATS_ALREADY_SOLD", second.error());
        assertEquals("PAYMENT_PENDING", Rows.status(rival), "nothing of the sale stays");
        assertEquals(2, Rows.count("select count(*) from sold_seats where show_id = ?", show));
        assertEquals(0, Rows.count("select count(*) from tickets where booking_id = cast(? as uuid)", rival));
        assertTrue(new Customer(base).metrics().contains("double_sale_prevented_total"));
    }

    @Test
    void ofManyBookingsAtOnceOneGetsTheSeats() {
        var rivals = new java.util.ArrayList<>(List.of(booking));
        for (var i = 0; i < 5; i++) {
            SeatLockKeys.flush();
            rivals.add(book("A1", "A2"));
        }

        var results = rivals.stream()
                .map(id -> CompletableFuture.supplyAsync(() -> JobRunner.run("confirm-booking", paid(id))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(
                1, results.stream().filter(result -> result.error() == null).count());
        assertEquals(2, Rows.count("select count(*) from sold_seats where show_id = ?", show));
    }

    /** The negative control of the two tests above: looking first and inserting then is not enough. */
    @Test
    void withoutTheUniqueConstraintASeatIsSoldTwice() {
        Rows.execute("create table naive_sold_seats (like sold_seats)");
        var bothHaveLooked = new CyclicBarrier(2);
        var one = CompletableFuture.runAsync(() -> sellNaively(bothHaveLooked));
        var two = CompletableFuture.runAsync(() -> sellNaively(bothHaveLooked));
        CompletableFuture.allOf(one, two).join();
        assertEquals(2, Rows.count("select count(*) from naive_sold_seats where show_id = ? and seat_id = 'A1'", show));
        Rows.execute("drop table naive_sold_seats");
    }

    @Test
    void aBookingIsClosedOnceAndKeepsItsReason() {
        JobRunner.close(
                "FAILED",
                Map.of("bookingId", booking, "failureCode", "PAYMENT_FAILED", "failureReason", "The payment failed."));
        var again = JobRunner.close("EXPIRED", Map.of("bookingId", booking));
        assertEquals("FAILED", again.variables().get("bookingStatus"));
        assertEquals("FAILED", Rows.status(booking));
        assertEquals(
                List.of("The payment failed."),
                Rows.texts("select reason from bookings where id = cast(? as uuid)", booking));
        assertEquals(
                1,
                Rows.outbox(booking).stream()
                        .filter("io.marquee.booking.failed.v1"::equals)
                        .count());
    }

    @Test
    void aConfirmedBookingIsNeverClosedByTheProcess() {
        JobRunner.run("confirm-booking", paid(booking));
        JobRunner.start("close-booking", "EXPIRED", Map.of("bookingId", booking));
        var incident = Pattern.compile("worker_jobs_total\\{[^}]*result=\"incident\"[^}]*type=\"close-booking\"");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> incident.matcher(new Customer(base).metrics()).find());
        assertEquals("CONFIRMED", Rows.status(booking));
    }

    /** Each job has a transaction of its own, also when all threads of the workers are busy. */
    @Test
    void jobsAtOnceDoNotMix() {
        var bookings = IntStream.range(0, 24)
                .mapToObj(i -> {
                    show = Rows.newShow();
                    return book("A1", "A2");
                })
                .toList();

        var results = bookings.stream()
                .map(id -> CompletableFuture.supplyAsync(() -> JobRunner.run("confirm-booking", paid(id)), threads))
                .toList();

        for (var result : results) {
            assertNull(result.join().error());
        }
        for (var id : bookings) {
            assertEquals("CONFIRMED", Rows.status(id));
            assertEquals(2, Rows.count("select count(*) from sold_seats where booking_id = cast(? as uuid)", id));
            assertEquals(1, Rows.count("select count(*) from tickets where booking_id = cast(? as uuid)", id));
            assertEquals(
                    1,
                    Rows.outbox(id).stream()
                            .filter("io.marquee.booking.confirmed.v1"::equals)
                            .count());
        }
        assertFalse(
                new Customer(base).metrics().contains("worker_jobs_total{result=\"failed\""), "no job was repeated");
    }

    @Test
    void aCancellationComesBeforeTheSaleOrTakesItBack() {
        for (var round = 0; round < 10; round++) {
            var customer = new Customer(base);
            var id =
                    customer.book(Rows.newShow(), "A1").body().path("bookingId").asText();
            var confirmed = CompletableFuture.supplyAsync(() -> JobRunner.run("confirm-booking", paid(id)));
            var cancelled = CompletableFuture.supplyAsync(() -> customer.cancel(id));
            var isConfirmed = confirmed.join().error() == null;
            assertEquals(200, cancelled.join().status());
            assertEquals("CANCELLED", Rows.status(id));
            assertEquals(0, Rows.count("select count(*) from sold_seats where booking_id = cast(? as uuid)", id));
            assertEquals(
                    isConfirmed ? 1 : 0,
                    Rows.count("select count(*) from cancellations where booking_id = cast(? as uuid)", id),
                    "who was confirmed gets money back, whoever was not has to be refunded by the booking's process");
        }
    }

    private String book(String... seats) {
        var id = new Customer(base).book(show, seats).body().path("bookingId").asText();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals("PAYMENT_PENDING", Rows.status(id)));
        return id;
    }

    private Map<String, Object> seats(String bookingId) {
        return Map.of("bookingId", bookingId, "showId", show.toString(), "seatIds", List.of("A1", "A2"));
    }

    private static Map<String, Object> paid(String bookingId) {
        return Map.of("bookingId", bookingId, "paymentId", UUID.randomUUID().toString());
    }

    private static Map<String, Object> priced(String bookingId) {
        return Map.of("bookingId", bookingId, "pricing", Map.of("currency", "INR", "total", 1, "seats", List.of()));
    }

    private void sellNaively(CyclicBarrier bothHaveLooked) {
        try {
            var sold = Rows.count("select count(*) from naive_sold_seats where show_id = ? and seat_id = 'A1'", show);
            bothHaveLooked.await();
            if (sold == 0) {
                Rows.execute(
                        "insert into naive_sold_seats (show_id, seat_id, booking_id, sold_at)"
                                + " values (?, 'A1', cast(? as uuid), now())",
                        show,
                        booking);
            }
        } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
