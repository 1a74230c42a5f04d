package io.marquee.booking;

import static io.marquee.chassis.testing.Rivals.atOnce;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.booking.testing.Customer;
import io.marquee.booking.testing.JobRunner;
import io.marquee.booking.testing.Rows;
import io.marquee.booking.testing.SeatLockKeys;
import io.marquee.booking.testing.StoppedRequest;
import io.marquee.booking.testing.TestEngine;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.EventSchemas;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What customers can do by HTTP, with the real booking process behind it. */
@ExtendWith(ArquillianExtension.class)
class BookingsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Booked; whether the price came in time depends on the machine. */
    private static final Set<Integer> ACCEPTED = Set.of(201, 202);

    @ArquillianResource
    URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @AfterEach
    void everyEventKeepsToItsSchema() {
        Rows.events().forEach((json, type) -> assertEquals(List.of(), EventSchemas.problems(type, json), type + json));
    }

    @Test
    void aBookingIsPricedPaidAndHasATicket() {
        var customer = new Customer(base);
        var show = Rows.newShow();

        var answer = customer.book(show, "A2", "A1");

        assertEquals(201, answer.status(), answer.text());
        var booking = answer.body();
        var id = booking.path("bookingId").asText();
        assertEquals("PAYMENT_PENDING", booking.path("status").asText());
        assertEquals(200, booking.path("pricing").path("total").asInt());
        assertEquals("A1", booking.path("seats").path(0).asText());
        assertTrue(booking.path("bookingCode").asText().matches("BK[0-9A-Z]{8}"));
        assertTrue(answer.header("Location").orElseThrow().endsWith("/api/v1/bookings/" + id));
        assertEquals("LOCKED", seat(customer, show, "A1").path("status").asText());
        assertEquals(id, SeatLockKeys.owner(show, "A1"));

        TestEngine.paymentSettled(id, "SUCCEEDED");

        awaitStatus(id, "CONFIRMED");
        var ticket = customer.booking(id).body().path("ticket");
        assertTrue(ticket.path("qrCodeData").asText().startsWith("MQ1."), ticket.toString());
        assertEquals("SOLD", seat(customer, show, "A1").path("status").asText());
        assertNull(SeatLockKeys.owner(show, "A1"), "a sold seat needs no lock");
        assertEquals(
                List.of(
                        "INITIATED by customer",
                        "SEATS_LOCKED by lock-seats",
                        "PAYMENT_PENDING by request-payment",
                        "CONFIRMED by confirm-booking"),
                Rows.transitions(id));
        assertEquals(
                List.of("booking-requested", "io.marquee.booking.created.v1", "io.marquee.booking.confirmed.v1"),
                Rows.outbox(id));
        assertEquals(List.of("io.marquee.seat.reserved.v1", "io.marquee.seat.sold.v1"), Rows.outbox(show.toString()));
        var picture = customer.get("/bookings/" + id + "/ticket.png");
        assertEquals(200, picture.status());
        assertEquals("image/png", picture.header("Content-Type").orElseThrow());
    }

    @Test
    void aFreeBookingIsConfirmedAtOnce() {
        var answer = new Customer(base).bookWith("FREE", Rows.newShow(), "A1");
        assertEquals(201, answer.status(), answer.text());
        assertEquals("CONFIRMED", answer.body().path("status").asText());
        assertTrue(answer.body().path("ticket").hasNonNull("qrCodeData"));
    }

    @Test
    void takenSeatsAreRefusedWithoutAProcess() {
        var show = Rows.newShow();
        new Customer(base).book(show, "A1", "A2");
        var second = new Customer(base);

        var answer = second.book(show, "A2", "A3");

        assertEquals(409, answer.status());
        assertEquals("SEAT_LOCK_FAILED", answer.errorCode());
        var details = answer.body().path("error").path("details");
        assertEquals(show.toString(), details.path("showId").asText());
        assertEquals("[\"A2\"]", details.path("unavailableSeatIds").toString());
        assertNull(SeatLockKeys.owner(show, "A3"), "all or nothing");
        assertEquals(0, Rows.count("select count(*) from bookings where user_id = ?", second.id()));
        assertEquals(
                1,
                Rows.count(
                        "select count(*) from outbox where type = 'booking-requested' and payload ->> 'showId' = ?",
                        show.toString()));
    }

    @Test
    void soldSeatsAreRefusedAlsoWhenRedisHasForgotten() {
        var show = Rows.newShow();
        var first = bookAndPay(new Customer(base), show, "A1");
        SeatLockKeys.flush();

        var answer = new Customer(base).book(show, "A1", "A2");

        assertEquals("CONFIRMED", Rows.status(first));
        assertEquals(409, answer.status(), answer.text());
        assertEquals(
                "[\"A1\"]",
                answer.body()
                        .path("error")
                        .path("details")
                        .path("unavailableSeatIds")
                        .toString());
        assertNull(SeatLockKeys.owner(show, "A2"), "locks are given back when the booking is refused");
    }

    @Test
    void theThirdUnpaidBookingOfAShowIsRefused() {
        var customer = new Customer(base);
        var show = Rows.newShow();
        assertEquals(201, customer.book(show, "A1").status());
        assertEquals(201, customer.book(show, "A2").status());

        var third = customer.book(show, "A3");

        assertEquals(422, third.status(), third.text());
        assertEquals("SEAT_LIMIT_EXCEEDED", third.errorCode());
        assertNull(SeatLockKeys.owner(show, "A3"));
        assertEquals(201, customer.book(Rows.newShow(), "A3").status(), "another show has a limit of its own");
    }

    @Test
    void theLimitHoldsWhenAllComeAtOnce() {
        var customer = new Customer(base);
        var show = Rows.newShow();
        var seats = List.of("A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3");

        var statuses = atOnce(seats.size(), i -> customer.book(show, seats.get(i))).stream()
                .map(Answer::status)
                .toList();

        assertEquals(2, statuses.stream().filter(ACCEPTED::contains).count(), statuses.toString());
        assertEquals(6, statuses.stream().filter(status -> status == 422).count(), statuses.toString());
        assertEquals(2, Rows.count("select count(*) from bookings where user_id = ?", customer.id()));
    }

    @Test
    void oneOfManyCustomersGetsASeat() {
        var show = Rows.newShow();
        var customers = IntStream.range(0, 12).mapToObj(i -> new Customer(base)).toList();

        // Every second one asks in the opposite order, which must neither deadlock nor let two pass.
        var statuses = atOnce(
                        customers.size(),
                        i -> i % 2 == 0
                                ? customers.get(i).book(show, "B1", "B2")
                                : customers.get(i).book(show, "B2", "B1"))
                .stream()
                .map(Answer::status)
                .toList();

        assertEquals(1, statuses.stream().filter(ACCEPTED::contains).count(), statuses.toString());
        assertEquals(11, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
    }

    @Test
    void aCancelledBookingFreesItsSeatsAtOnce() {
        var customer = new Customer(base);
        var show = Rows.newShow();
        var id = customer.book(show, "A1").body().path("bookingId").asText();

        var answer = customer.cancel(id);

        assertEquals(200, answer.status(), answer.text());
        assertEquals("CANCELLED", answer.body().path("status").asText());
        assertTrue(answer.body().path("refund").isNull());
        assertNull(SeatLockKeys.owner(show, "A1"));
        assertEquals(200, customer.cancel(id).status(), "again is the same");
        assertEquals(201, new Customer(base).book(show, "A1").status(), "the seat can be had again");
        assertEquals(
                List.of(
                        "booking-requested",
                        "io.marquee.booking.created.v1",
                        "booking-cancellation-requested",
                        "io.marquee.booking.cancelled.v1"),
                Rows.outbox(id));
    }

    @Test
    void aFailedPaymentEndsTheBooking() {
        var customer = new Customer(base);
        var show = Rows.newShow();
        var id = customer.book(show, "A1").body().path("bookingId").asText();

        TestEngine.paymentSettled(id, "FAILED");

        awaitStatus(id, "FAILED");
        assertTrue(customer.booking(id).body().path("reason").asText().contains("payment"));
        assertEquals(0, Rows.count("select count(*) from sold_seats where show_id = ?", show));
    }

    @Test
    void anOfferThatDoesNotApplyIsTheAnswer() {
        var customer = new Customer(base);
        var show = Rows.newShow();

        var answer = customer.bookWith("UNKNOWN", show, "A1");

        assertEquals(422, answer.status(), answer.text());
        assertEquals("OFFER_NOT_APPLICABLE", answer.errorCode());
        assertNull(SeatLockKeys.owner(show, "A1"));
    }

    @Test
    void aFailedBookingHasNothingToCancel() {
        var customer = new Customer(base);
        customer.bookWith("UNKNOWN", Rows.newShow(), "A1");
        var failed = customer.get("/bookings").body().at("/items/0");
        awaitStatus(failed.path("bookingId").asText(), "FAILED");

        var answer = customer.cancel(failed.path("bookingId").asText());

        assertEquals(409, answer.status(), answer.text());
        assertEquals("INVALID_STATE", answer.errorCode());
        assertEquals(
                "Booking " + failed.path("bookingCode").asText() + " has failed; there is nothing to cancel.",
                answer.body().at("/error/message").asText());
    }

    @Test
    void aSlowEngineGetsTheAddressAndALatePaymentNothing() {
        var customer = new Customer(base);
        var show = Rows.newShow();

        var answer = customer.bookWith("SLOW", show, "A1");

        assertEquals(202, answer.status(), answer.text());
        var id = answer.body().path("bookingId").asText();
        assertTrue(answer.header("Location").orElseThrow().endsWith(id));
        assertTrue(answer.body().path("pricing").isNull());

        TestEngine.setVariable(
                Rows.processInstance(id),
                "expiresAt",
                Instant.now().plusSeconds(2).toString());
        TestEngine.priceSlowBookings();

        awaitStatus(id, "EXPIRED");
        assertTrue(Rows.transitions(id).contains("PAYMENT_PENDING by request-payment"), "it was priced in the end");
        assertNull(SeatLockKeys.owner(show, "A1"));
        assertEquals(410, customer.cancel(id).status());
        assertEquals("AVAILABLE", seat(customer, show, "A1").path("status").asText());
        assertEquals(
                "BOOKING_CLOSED",
                JobRunner.run("confirm-booking", Map.of("bookingId", id)).error());
    }

    @Test
    void withoutRedisNothingIsBooked() {
        var customer = new Customer(base);
        var show = Rows.newShow();
        SeatLockKeys.pause(Duration.ofSeconds(14));

        var answer = customer.book(show, "A1");

        assertEquals(503, answer.status(), answer.text());
        assertEquals("SERVICE_UNAVAILABLE", answer.errorCode());
        assertTrue(answer.header("Retry-After").isPresent());
        assertEquals(0, Rows.count("select count(*) from bookings where user_id = ?", customer.id()));
        await().atMost(PATIENCE)
                .until(() -> customer.get("/shows/" + show + "/seats").status() == 200);
    }

    @Test
    void aShowIsOnSaleUntilItBegins() {
        var customer = new Customer(base);
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        for (var show : List.of(
                Rows.newShow("PUBLISHED", now.minusMinutes(1)),
                Rows.newShow("CANCELLED", now.plusDays(1)),
                Rows.newShow("DRAFT", now.plusDays(1)))) {
            var answer = customer.book(show, "A1");
            assertEquals(409, answer.status());
            assertEquals("INVALID_STATE", answer.errorCode());
        }
        assertEquals(404, customer.book(UUID.randomUUID(), "A1").status());
        assertEquals(404, customer.get("/shows/" + UUID.randomUUID() + "/seats").status());
    }

    @Test
    void wrongRequestsAreExplained() {
        var customer = new Customer(base);
        var show = Rows.newShow();
        var unknown = customer.book(show, "A1", "Z99");
        assertEquals(400, unknown.status());
        assertTrue(unknown.text().contains("Z99"), unknown.text());
        assertEquals(400, customer.book(show).status());
        assertEquals(400, customer.book(show, "A1", "A1").status());
        assertEquals("MALFORMED_REQUEST", customer.send("{").errorCode());
        assertEquals("VALIDATION_ERROR", customer.send(Map.of()).errorCode());
        assertEquals("VALIDATION_ERROR", customer.get("/bookings?limit=0").errorCode());
        assertEquals("VALIDATION_ERROR", customer.get("/bookings?cursor=x").errorCode());
        var eleven = IntStream.rangeClosed(1, 11).mapToObj(i -> "A" + i).toArray(String[]::new);
        assertEquals("SEAT_LIMIT_EXCEEDED", customer.book(show, eleven).errorCode());
    }

    @Test
    void nobodySeesTheBookingOfAnother() {
        var id = new Customer(base)
                .book(Rows.newShow(), "A1")
                .body()
                .path("bookingId")
                .asText();
        var other = new Customer(base);
        assertEquals(404, other.booking(id).status());
        assertEquals(404, other.cancel(id).status());
        assertEquals(404, other.get("/bookings/" + id + "/ticket.png").status());
        assertEquals("PAYMENT_PENDING", Rows.status(id));
        assertEquals(401, ApiClient.at(base).get("/api/v1/bookings/" + id).status());
        var partner = TestPlatform.current().tokens().token(UUID.randomUUID(), Roles.PARTNER);
        assertEquals(
                403,
                ApiClient.at(base).withToken(partner).get("/api/v1/bookings").status());
    }

    @Test
    void ownBookingsComeInPagesNewestFirst() {
        var customer = new Customer(base);
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> customer.book(Rows.newShow(), "A1")
                        .body()
                        .path("bookingId")
                        .asText())
                .toList();

        var first = customer.get("/bookings?limit=2").body();
        var second = customer.get(
                        "/bookings?limit=2&cursor=" + first.path("nextCursor").asText())
                .body();

        assertEquals(List.of(ids.get(2), ids.get(1)), bookingIds(first));
        assertEquals(List.of(ids.get(0)), bookingIds(second));
        assertTrue(second.path("nextCursor").isNull());
    }

    @Test
    void wrongPagesAreExplained() {
        var customer = new Customer(base);
        for (var query : List.of("limit=0", "limit=101", "limit=many", "cursor=nonsense", "cursor=%00")) {
            var answer = customer.get("/bookings?" + query);
            assertEquals(400, answer.status(), query + ": " + answer.text());
            assertEquals("VALIDATION_ERROR", answer.errorCode(), query);
            assertTrue(answer.text().contains('"' + query.substring(0, query.indexOf('=')) + '"'), answer.text());
        }
        assertEquals(200, customer.get("/bookings?limit=100").status());
    }

    @Test
    void theTicketOfACancelledBookingIsNotShownAnyMore() {
        var customer = new Customer(base);
        var id = bookAndPay(customer, Rows.newShow(), "A1");
        assertFalse(ticketInList(customer).isNull(), "it is there while the booking is confirmed");

        Rows.execute("update bookings set status = 'CANCELLED' where id = cast(? as uuid)", id);

        assertTrue(ticketInList(customer).isNull());
        assertTrue(customer.booking(id).body().path("ticket").isNull());
        assertEquals(409, customer.get("/bookings/" + id + "/ticket.png").status());
    }

    private static JsonNode ticketInList(Customer customer) {
        return customer.get("/bookings").body().path("items").path(0).path("ticket");
    }

    @Test
    void supportSeesWhatHappened() {
        var id = bookAndPay(new Customer(base), Rows.newShow(), "A1");
        var support =
                ApiClient.at(base).withToken(TestPlatform.current().tokens().token(UUID.randomUUID(), Roles.SUPPORT));

        var file = support.get("/api/v1/support/bookings/" + id).body();

        assertEquals(4, file.path("transitions").size(), file.toString());
        assertTrue(file.path("processInstanceKey").asLong() > 0);
        assertTrue(file.path("processUrl").asText().startsWith("http://operate.example/processes/"));
        assertEquals(
                "http://localhost/api/v1/bookings/" + id + "/payments",
                file.path("paymentsUrl").asText());
        var confirmed = support.get("/api/v1/support/bookings?status=CONFIRMED").body();
        assertTrue(bookingIds(confirmed).contains(id));
        assertTrue(bookingIds(
                        support.get("/api/v1/support/bookings?status=CANCELLED").body())
                .stream()
                .noneMatch(id::equals));
        assertEquals(400, support.get("/api/v1/support/bookings?status=LOST").status());
        assertEquals(403, new Customer(base).get("/support/bookings").status());
    }

    @Test
    void supportFindsStuckBookings() {
        var id = new Customer(base)
                .book(Rows.newShow(), "A1")
                .body()
                .path("bookingId")
                .asText();
        var support =
                ApiClient.at(base).withToken(TestPlatform.current().tokens().token(UUID.randomUUID(), Roles.SUPPORT));
        var stuck = "/api/v1/support/bookings?stuck=true&limit=100";
        assertTrue(bookingIds(support.get(stuck).body()).stream().noneMatch(id::equals), "it is in time");

        Rows.execute("update bookings set expires_at = now() - interval '2 minutes' where id = cast(? as uuid)", id);

        assertTrue(bookingIds(support.get(stuck).body()).contains(id), "its expiry is late");
    }

    /** The lease of the first attempt ends while it is still at work: a second one works on the same booking. */
    @Test
    void attemptThatComesSecondLeavesTheSeatsToTheBooking() throws SQLException {
        var customer = new Customer(base);
        var show = Rows.newShow();
        var body = Map.of("showId", show.toString(), "seatIds", List.of("A1"));
        CompletableFuture<Answer> first;
        CompletableFuture<Answer> second;
        try (var connection = TestPlatform.current().database().connect()) {
            connection.setAutoCommit(false);
            stopIntake(connection, customer, show);
            first = CompletableFuture.supplyAsync(() -> customer.sendWithKey("taken-for-dead", body));
            awaitStoppedAttempts(1);
            Rows.execute("update idempotency_keys set lease_until = now() where key = 'taken-for-dead'");
            second = CompletableFuture.supplyAsync(() -> customer.sendWithKey("taken-for-dead", body));
            awaitStoppedAttempts(2);
            connection.rollback();
        }
        assertTrue(ACCEPTED.contains(first.join().status()), first.join().text());
        assertTrue(ACCEPTED.contains(second.join().status()), second.join().text());
        var bookingId = first.join().body().path("bookingId").asText();
        assertEquals(bookingId, second.join().body().path("bookingId").asText());
        assertEquals(bookingId, SeatLockKeys.owner(show, "A1"));
        assertEquals(1, Rows.count("select count(*) from bookings where user_id = ?", customer.id()));
    }

    /** What counts a customer's unpaid bookings waits for this. */
    private static void stopIntake(Connection connection, Customer customer, UUID show) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "unpaid-" + customer.id() + "-" + show);
            lock.execute();
        }
    }

    private static void awaitStoppedAttempts(int number) {
        await().pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertEquals(
                        number,
                        Rows.count("select count(*) from pg_locks where locktype = 'advisory' and not granted")));
    }

    @Test
    void theSameRequestAgainIsTheSameBooking() {
        var customer = new Customer(base);
        var show = Rows.newShow();
        var body = Map.of("showId", show.toString(), "seatIds", List.of("A1"));
        var first = customer.sendWithKey("key-1", body);
        var second = customer.sendWithKey("key-1", body);
        assertEquals(201, second.status(), second.text());
        assertEquals(first.body(), second.body());
        assertEquals("true", second.header("Idempotent-Replayed").orElse("missing"));
        assertEquals(1, Rows.count("select count(*) from bookings where user_id = ?", customer.id()));
        assertEquals(
                "IDEMPOTENCY_KEY_REUSED",
                customer.sendWithKey("key-1", Map.of("showId", show.toString(), "seatIds", List.of("A2")))
                        .errorCode());
        assertEquals("IDEMPOTENCY_KEY_REQUIRED", customer.sendWithoutKey(body).errorCode());
    }

    @Test
    void theTicketKeyIsPublished() {
        var key = ApiClient.at(base)
                .get("/api/v1/check-ins/keys")
                .body()
                .path("keys")
                .path(0);
        assertEquals("Ed25519", key.path("crv").asText());
        assertEquals(32, java.util.Base64.getUrlDecoder().decode(key.path("x").asText()).length);
    }

    @Test
    void figuresAreKept() {
        var id = bookAndPay(new Customer(base), Rows.newShow(), "A1");
        assertEquals(404, ApiClient.at(base).get("/api/v1/nowhere").status());
        var metrics = ApiClient.at(base).get("/metrics").text();
        for (var name : List.of(
                "bookings_total",
                "booking_active",
                "seat_lock_attempts_total",
                "booking_duration_seconds_count",
                "outbox_pending",
                "http_request_duration_seconds_count{method=\"POST\",mp_scope=\"application\",route=\"/bookings\",",
                "http_requests_total{method=\"POST\",mp_scope=\"application\",route=\"/bookings\",service=\"booking-service\",status=\"201\"}",
                "http_requests_total{method=\"GET\",mp_scope=\"application\",route=\"none\",service=\"booking-service\",status=\"404\"}")) {
            assertTrue(metrics.contains(name), () -> name + " is not in " + metrics);
        }
        assertFalse(metrics.contains(id), "an id is a label");
    }

    @Test
    void locksThatRedisCouldNotTakeBackAreGivenBackWhenItCan() {
        var customer = new Customer(base);
        var show = Rows.newShow();
        var sold = customer.book(show, "A1").body().path("bookingId").asText();
        var cancelled = customer.book(show, "A2").body().path("bookingId").asText();
        SeatLockKeys.refuseDeletes(true);
        try {
            TestEngine.paymentSettled(sold, "SUCCEEDED");
            awaitStatus(sold, "CONFIRMED");
            assertEquals(200, customer.cancel(cancelled).status());
            assertEquals(sold, SeatLockKeys.owner(show, "A1"));
            assertEquals(cancelled, SeatLockKeys.owner(show, "A2"));
        } finally {
            SeatLockKeys.refuseDeletes(false);
        }

        await().atMost(PATIENCE).until(() -> SeatLockKeys.owner(show, "A1") == null);
        await().atMost(PATIENCE).until(() -> SeatLockKeys.owner(show, "A2") == null);
    }

    /** Whoever counted when asked would wait for the table, or fail without it, and all other figures with it. */
    @Test
    void figuresAreTheSameWhileTheDatabaseDoesNotAnswer() {
        StoppedRequest.at(
                        "bookings",
                        "select count(%from bookings%status in%",
                        () -> ApiClient.at(base).get("/metrics"),
                        counting -> {
                            var metrics = ApiClient.at(base).get("/metrics");
                            assertEquals(200, metrics.status(), metrics.text());
                            assertTrue(metrics.text().contains("booking_active"), metrics.text());
                        })
                .join();
    }

    private String bookAndPay(Customer customer, UUID show, String... seats) {
        var id = customer.book(show, seats).body().path("bookingId").asText();
        TestEngine.paymentSettled(id, "SUCCEEDED");
        awaitStatus(id, "CONFIRMED");
        return id;
    }

    private static void awaitStatus(String bookingId, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(status, Rows.status(bookingId)));
    }

    private static JsonNode seat(Customer customer, UUID show, String seatId) {
        for (var row : customer.get("/shows/" + show + "/seats").body().path("rows")) {
            for (var seat : row.path("seats")) {
                if (seat.path("seatId").asText().equals(seatId)) {
                    return seat;
                }
            }
        }
        throw new AssertionError("No seat " + seatId);
    }

    private static List<String> bookingIds(JsonNode page) {
        return page.path("items").findValuesAsText("bookingId");
    }
}
