package io.marquee.booking;

import static io.marquee.chassis.testing.Rivals.atOnce;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.testing.Customer;
import io.marquee.booking.testing.JobRunner;
import io.marquee.booking.testing.Rows;
import io.marquee.booking.testing.SeatLockKeys;
import io.marquee.booking.testing.TestEngine;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seats that are held while choosing, and the bookings that are made of them. */
@ExtendWith(ArquillianExtension.class)
class HoldsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<Integer> ACCEPTED = Set.of(201, 202);

    @ArquillianResource
    URI base;

    private final UUID show = Rows.newShow();

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @Test
    void heldSeatsAreTakenUntilTheyAreReleased() {
        var customer = new Customer(base);

        var answer = customer.hold(show, "A2", "A1");

        assertEquals(201, answer.status(), answer.text());
        var id = id(answer);
        assertTrue(answer.header("Location").orElseThrow().endsWith("/api/v1/holds/" + id));
        assertEquals("[\"A1\",\"A2\"]", answer.body().path("seats").toString());
        assertEquals(show.toString(), answer.body().path("showId").asText());
        assertBetween(299, 300, expiry(answer));
        assertBetween(899, 900, instant(answer, "latestExpiresAt"));
        assertEquals(id, SeatLockKeys.owner(show, "A1"));
        assertEquals(answer.body(), customer.get("/holds/" + id).body());
        var refused = new Customer(base).hold(show, "A2", "A3");
        assertEquals("SEAT_LOCK_FAILED", refused.errorCode());
        assertEquals(
                "[\"A2\"]",
                refused.body().at("/error/details/unavailableSeatIds").toString());
        assertEquals(409, new Customer(base).book(show, "A1").status());
        assertNull(SeatLockKeys.owner(show, "A3"), "all or nothing");

        assertEquals(204, customer.releaseHold(id).status());

        assertEquals(204, customer.releaseHold(id).status(), "again is the same");
        assertNull(SeatLockKeys.owner(show, "A1"));
        assertEquals("HOLD_EXPIRED", customer.get("/holds/" + id).errorCode());
        assertEquals(201, new Customer(base).hold(show, "A1", "A2").status());
    }

    @Test
    void theSeatsOfAHoldCanBeChanged() {
        var customer = new Customer(base);
        var other = id(new Customer(base).hold(show, "B1"));
        var hold = customer.hold(show, "A1", "A2");

        var changed = customer.changeHold(id(hold), Map.of("seatIds", List.of("A3", "A2")));

        assertEquals(200, changed.status(), changed.text());
        assertEquals("[\"A2\",\"A3\"]", changed.body().path("seats").toString());
        assertEquals(expiry(hold), expiry(changed), "other seats, the same end");
        assertNull(SeatLockKeys.owner(show, "A1"));
        assertEquals(id(hold), SeatLockKeys.owner(show, "A3"));

        var refused = customer.changeHold(id(hold), Map.of("seatIds", List.of("A4", "B1")));

        assertEquals("SEAT_LOCK_FAILED", refused.errorCode());
        assertEquals(changed.body(), customer.get("/holds/" + id(hold)).body(), "it is as it was");
        assertEquals(id(hold), SeatLockKeys.owner(show, "A2"));
        assertNull(SeatLockKeys.owner(show, "A4"));
        assertEquals(other, SeatLockKeys.owner(show, "B1"));
    }

    @Test
    void aHoldIsExtendedButNotForEver() {
        var customer = new Customer(base);
        var hold = customer.hold(show, "A1");
        var inRedis = SeatLockKeys.hold(show, id(hold));
        var soon = expiry(hold).minusSeconds(100);
        inRedis.put("expires", String.valueOf(soon.toEpochMilli()));

        var extended = customer.changeHold(id(hold), Map.of("extend", true));

        assertEquals(200, extended.status(), extended.text());
        assertBetween(299, 300, expiry(extended));
        assertTrue(SeatLockKeys.remaining(show, "A1").toSeconds() >= 290);
        var latest = expiry(extended).plusMillis(5);
        inRedis.put("latest", String.valueOf(latest.toEpochMilli()));
        await().until(() -> expiry(customer.changeHold(id(hold), Map.of("extend", true))), latest::equals);
        assertEquals(latest, expiry(customer.changeHold(id(hold), Map.of("extend", true))));
    }

    @Test
    void whatHasEndedIsGone() {
        var customer = new Customer(base);
        var id = id(customer.hold(show, "A1"));
        SeatLockKeys.expire(show, "A1", Duration.ofMillis(1));
        SeatLockKeys.hold(show, id).expire(Duration.ofMillis(1));
        await().until(() -> SeatLockKeys.owner(show, "A1") == null);

        for (var answer : List.of(
                customer.get("/holds/" + id),
                customer.changeHold(id, Map.of("extend", true)),
                customer.bookHold(id),
                customer.bookHold(UUID.randomUUID().toString()))) {
            assertEquals(410, answer.status(), answer.text());
            assertEquals("HOLD_EXPIRED", answer.errorCode());
        }
        assertEquals(204, customer.releaseHold(id).status());
    }

    @Test
    void nobodyTouchesTheHoldOfAnother() {
        var id = id(new Customer(base).hold(show, "A1"));
        var other = new Customer(base);

        for (var answer : List.of(
                other.get("/holds/" + id),
                other.changeHold(id, Map.of("seatIds", List.of("A2"))),
                other.releaseHold(id),
                other.bookHold(id))) {
            assertEquals(404, answer.status(), answer.text());
            assertEquals("NOT_FOUND", answer.errorCode());
        }
        assertEquals(id, SeatLockKeys.owner(show, "A1"));
        assertEquals(401, ApiClient.at(base).get("/api/v1/holds/" + id).status());
        var partner = TestPlatform.current().tokens().token(UUID.randomUUID(), Roles.PARTNER);
        assertEquals(
                403,
                ApiClient.at(base).withToken(partner).get("/api/v1/holds/" + id).status());
    }

    /** The negative control: a release that does not ask for the owner gives a held seat to a second customer. */
    @Test
    void aNaiveReleaseWouldGiveASeatAway() {
        var first = new Customer(base);
        var second = new Customer(base);
        var hold = id(first.hold(show, "A1"));
        second.releaseHold(hold);
        assertEquals(409, second.hold(show, "A1").status());

        SeatLockKeys.drop(show, "A1");

        assertEquals(201, second.hold(show, "A1").status(), "the damage");
        assertEquals(200, first.get("/holds/" + hold).status(), "and the first believes to have it still");
        assertEquals(410, first.bookHold(hold).status(), "but gets no booking of a lock that is lost");
    }

    @Test
    void aCustomerHoldsOnlySoMuch() {
        var customer = new Customer(base);
        assertEquals(201, customer.hold(show, "A1").status());
        var second = customer.hold(show, "A2");
        assertEquals(201, second.status());

        var third = customer.hold(show, "A3");

        assertEquals(422, third.status(), third.text());
        assertEquals("SEAT_LIMIT_EXCEEDED", third.errorCode());
        assertNull(SeatLockKeys.owner(show, "A3"));
        customer.releaseHold(id(second));
        assertEquals(201, customer.hold(show, "A3").status(), "a released one does not count");
        for (var i = 0; i < 3; i++) {
            assertEquals(201, customer.hold(Rows.newShow(), "A1").status());
        }
        assertEquals(
                "holds",
                customer.hold(Rows.newShow(), "A1")
                        .body()
                        .at("/error/details/limit")
                        .asText());
        var eleven = IntStream.rangeClosed(1, 11).mapToObj(i -> "A" + i).toArray(String[]::new);
        assertEquals("SEAT_LIMIT_EXCEEDED", customer.hold(show, eleven).errorCode());
        assertEquals(
                "SEAT_LIMIT_EXCEEDED",
                customer.holdOf(show, Map.of("bestAvailable", 2_000_000_000)).errorCode());
    }

    @Test
    void theLimitHoldsWhenAllComeAtOnce() {
        var customer = new Customer(base);
        var statuses = atOnce(
                8,
                i -> customer.hold(show, i < 5 ? "A" + (i + 1) : "B" + (i - 4)).status());
        assertEquals(2, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(6, statuses.stream().filter(status -> status == 422).count(), statuses.toString());
    }

    @Test
    void aHoldBecomesABookingWithItsSeats() {
        var customer = new Customer(base);
        var hold = id(customer.hold(show, "A1", "A2"));
        var body = Map.of("holdId", hold, "showId", show.toString());

        var answer = customer.sendWithKey("of-hold", body);

        assertTrue(ACCEPTED.contains(answer.status()), answer.text());
        var booking = answer.body().path("bookingId").asText();
        assertEquals("[\"A1\",\"A2\"]", answer.body().path("seats").toString());
        assertEquals(booking, SeatLockKeys.owner(show, "A1"));
        assertEquals(booking, SeatLockKeys.owner(show, "A2"));
        assertBetween(300, 330, Instant.now().plus(SeatLockKeys.remaining(show, "A1")));
        assertEquals(answer.body(), customer.sendWithKey("of-hold", body).body(), "the same key, the same booking");
        assertEquals("HOLD_EXPIRED", customer.bookHold(hold).errorCode());
        assertEquals("HOLD_EXPIRED", customer.get("/holds/" + hold).errorCode());
        assertEquals(
                "HOLD_EXPIRED",
                customer.changeHold(hold, Map.of("extend", true)).errorCode());
        assertEquals(204, customer.releaseHold(hold).status());
        assertEquals(booking, SeatLockKeys.owner(show, "A1"), "the locks are the booking's now");

        awaitStatus(booking, "PAYMENT_PENDING");
        TestEngine.paymentSettled(booking, "SUCCEEDED");

        awaitStatus(booking, "CONFIRMED");
        assertEquals(2, Rows.count("select count(*) from sold_seats where show_id = ?", show));
        assertEquals("HOLD_EXPIRED", customer.bookHold(hold).errorCode());
    }

    @Test
    void ofManyRequestsAtOnceOneGetsTheHold() {
        var customer = new Customer(base);
        var hold = id(customer.hold(show, "A1"));

        var statuses = atOnce(8, i -> customer.bookHold(hold).status());

        assertEquals(1, statuses.stream().filter(ACCEPTED::contains).count(), statuses.toString());
        assertEquals(7, statuses.stream().filter(status -> status == 410).count(), statuses.toString());
        assertEquals(1, Rows.count("select count(*) from bookings where user_id = ?", customer.id()));
    }

    /** The negative control: who first looks whether the hold still has the lock, and then takes it, shares it. */
    @Test
    void aNaivePassingOnWouldMakeSeveralBookings() {
        var hold = id(new Customer(base).hold(show, "A1"));
        var looked = new CyclicBarrier(8);

        var passed = atOnce(8, i -> {
            var isMine = hold.equals(SeatLockKeys.owner(show, "A1"));
            met(looked);
            if (isMine) {
                SeatLockKeys.take(show, "A1", UUID.randomUUID());
            }
            return isMine;
        });

        assertTrue(passed.stream().filter(mine -> mine).count() > 1, "the damage");
    }

    @Test
    void theSameKeyManyTimesAtOnceIsOneBooking() {
        var customer = new Customer(base);
        var hold = id(customer.hold(show, "A1"));

        var answers = atOnce(8, i -> customer.sendWithKey("one", Map.of("holdId", hold)));

        assertTrue(answers.stream().anyMatch(answer -> ACCEPTED.contains(answer.status())));
        answers.stream()
                .filter(answer -> !ACCEPTED.contains(answer.status()))
                .forEach(answer -> assertEquals("REQUEST_IN_PROGRESS", answer.errorCode(), answer.text()));
        assertEquals(1, Rows.count("select count(*) from bookings where user_id = ?", customer.id()));
    }

    @Test
    void aBookingThatIsRefusedLeavesTheHoldAsItWas() {
        var customer = new Customer(base);
        customer.book(show, "B1");
        customer.book(show, "B2");
        var hold = customer.hold(show, "A1");

        var refused = customer.bookHold(id(hold));

        assertEquals(422, refused.status(), refused.text());
        assertEquals("SEAT_LIMIT_EXCEEDED", refused.errorCode());
        assertEquals(hold.body(), customer.get("/holds/" + id(hold)).body());
        assertEquals(id(hold), SeatLockKeys.owner(show, "A1"));
        assertEquals(
                400,
                customer.send(Map.of(
                                "holdId", id(hold), "showId", Rows.newShow().toString()))
                        .status());
        assertEquals(id(hold), SeatLockKeys.owner(show, "A1"));
    }

    @Test
    void aDatabaseThatFailsLeavesTheHoldAsItWasAndTheNextAttemptIsTheBooking() {
        var customer = new Customer(base);
        var hold = customer.hold(show, "A1");
        failInsertsOf(customer);

        var failed = customer.sendWithKey("again", Map.of("holdId", id(hold)));

        assertEquals(500, failed.status(), failed.text());
        assertEquals(hold.body(), customer.get("/holds/" + id(hold)).body());
        assertEquals(id(hold), SeatLockKeys.owner(show, "A1"));
        Rows.execute("drop trigger fail_" + function(customer) + " on bookings");
        var answer = customer.sendWithKey("again", Map.of("holdId", id(hold)));
        assertTrue(ACCEPTED.contains(answer.status()), answer.text());
        assertEquals(answer.body().path("bookingId").asText(), SeatLockKeys.owner(show, "A1"));
    }

    @Test
    void seatsAreFreeIfTheHoldEndedWhileItsBookingFailed() {
        var customer = new Customer(base);
        customer.book(show, "B1");
        customer.book(show, "B2");
        var hold = id(customer.hold(show, "A1"));
        var past = Instant.now().minusSeconds(1);
        SeatLockKeys.hold(show, hold).put("expires", String.valueOf(past.toEpochMilli()));

        assertEquals(422, customer.bookHold(hold).status());

        assertNull(SeatLockKeys.owner(show, "A1"));
        assertEquals("HOLD_EXPIRED", customer.get("/holds/" + hold).errorCode());
    }

    @Test
    void aFlushedRedisCostsTheHoldAndNothingElse() {
        var first = new Customer(base);
        var hold = id(first.hold(show, "A1"));
        SeatLockKeys.flush();
        var second = new Customer(base);
        var booking = second.book(show, "A1").body().path("bookingId").asText();
        awaitStatus(booking, "PAYMENT_PENDING");
        TestEngine.paymentSettled(booking, "SUCCEEDED");
        awaitStatus(booking, "CONFIRMED");

        assertEquals("HOLD_EXPIRED", first.bookHold(hold).errorCode());
        assertEquals("SEAT_LOCK_FAILED", first.hold(show, "A1").errorCode(), "sold");
        assertNull(SeatLockKeys.owner(show, "A1"), "and it leaves no lock behind");
        assertEquals(1, Rows.count("select count(*) from sold_seats where show_id = ?", show));
    }

    @Test
    void aHoldThatRedisRemembersFromBeforeItsBookingIsUsedUp() {
        var customer = new Customer(base);
        var hold = id(customer.hold(show, "A1"));
        var booking = customer.bookHold(hold).body().path("bookingId").asText();
        SeatLockKeys.hold(show, hold).remove("booking");
        SeatLockKeys.take(show, "A1", UUID.fromString(hold));

        assertEquals("HOLD_EXPIRED", customer.bookHold(hold).errorCode());

        assertEquals(
                List.of(booking),
                Rows.texts("select id from bookings where hold_id = cast(? as uuid)", hold),
                "PostgreSQL decides");
    }

    /** An attempt of the same request that was taken for dead has failed at last, and gave back what it had. */
    @Test
    void seatsThatWentBackToTheHoldAreTakenAgainByItsBooking() {
        var customer = new Customer(base);
        var hold = id(customer.hold(show, "A1", "A2"));
        var booking = customer.bookHold(hold).body().path("bookingId").asText();
        awaitStatus(booking, "PAYMENT_PENDING");
        SeatLockKeys.hold(show, hold).remove("booking");
        SeatLockKeys.take(show, "A1", UUID.fromString(hold));
        SeatLockKeys.take(show, "A2", UUID.fromString(hold));

        assertNull(JobRunner.run("lock-seats", Map.of("bookingId", booking)).error());

        assertEquals(booking, SeatLockKeys.owner(show, "A1"));
        assertEquals(booking, SeatLockKeys.owner(show, "A2"));
        assertEquals("HOLD_EXPIRED", customer.bookHold(hold).errorCode());
    }

    @Test
    void theBestSeatsAreFound() {
        var customer = new Customer(base);
        var two = customer.holdOf(show, Map.of("bestAvailable", 2));
        assertEquals(201, two.status(), two.text());
        // B is nearer to two thirds; B1 is accessible and not offered, and B2 B3 would leave it alone.
        assertEquals("[\"B4\",\"B5\"]", two.body().path("seats").toString());
        var standard = customer.holdOf(show, Map.of("bestAvailable", 3, "seatType", "STANDARD"));
        assertEquals("[\"A3\",\"A4\",\"A5\"]", standard.body().path("seats").toString());
        var other = new Customer(base);
        var accessible = other.holdOf(show, Map.of("bestAvailable", 2, "accessible", true));
        assertEquals("[\"A1\",\"A2\"]", accessible.body().path("seats").toString());

        var none = other.holdOf(show, Map.of("bestAvailable", 3));

        assertEquals(409, none.status(), none.text());
        assertEquals("SEAT_LOCK_FAILED", none.errorCode());
        assertTrue(none.body().at("/error/message").asText().contains("3 seats"), none.text());
        assertEquals(201, other.holdOf(show, Map.of("bestAvailable", 2)).status(), "what was refused does not count");
    }

    @Test
    void allWhoWantTheBestSeatsAtOnceGetSome() {
        var answers = atOnce(4, i -> new Customer(base).holdOf(show, Map.of("bestAvailable", 2)));

        var seats = new HashSet<String>();
        answers.forEach(answer -> {
            assertEquals(201, answer.status(), answer.text());
            answer.body().path("seats").forEach(seat -> assertTrue(seats.add(seat.asText()), answer.text()));
        });
        assertEquals(8, seats.size());
    }

    @Test
    void aRepeatedRequestIsTheSameHold() {
        var customer = new Customer(base);
        var body = Map.of("bestAvailable", 2);
        var first = customer.holdWithKey("best", show, body);
        var second = customer.holdWithKey("best", show, body);
        assertEquals(201, second.status(), second.text());
        assertEquals(first.body(), second.body());
    }

    /** The three standard seats that are no longer free are its own. */
    @Test
    void theBestSeatsOfARequestWhoseAnswerWasLostAreItsHoldStill() {
        var customer = new Customer(base);
        var body = Map.of("bestAvailable", 3, "seatType", "STANDARD");
        var first = customer.holdWithKey("lost", show, body);
        loseAnswer(customer, "lost");

        var second = customer.holdWithKey("lost", show, body);

        assertEquals(201, second.status(), second.text());
        assertTrue(second.header("Idempotent-Replayed").isEmpty(), "it was made again");
        assertEquals(first.body(), second.body());
        assertEquals(id(first), SeatLockKeys.owner(show, "A3"));
    }

    @Test
    void theBestSeatsOfARequestWhoseHoldWasBookedMeanwhileStayWithTheBooking() {
        var customer = new Customer(base);
        var body = Map.of("bestAvailable", 3, "seatType", "STANDARD");
        var hold = id(customer.holdWithKey("lost", show, body));
        var booking = customer.bookHold(hold).body().path("bookingId").asText();
        loseAnswer(customer, "lost");

        assertEquals("HOLD_EXPIRED", customer.holdWithKey("lost", show, body).errorCode());

        assertEquals(booking, SeatLockKeys.owner(show, "A3"));
    }

    @Test
    void wrongRequestsAreExplained() {
        var customer = new Customer(base);
        for (var body : List.of(
                Map.of(),
                Map.of("seatIds", List.of()),
                Map.of("seatIds", List.of("A1", "A1")),
                Map.of("seatIds", List.of("A1"), "bestAvailable", 1),
                Map.of("seatIds", List.of("Z9")),
                Map.of("seatIds", List.of("A1"), "accessible", true),
                Map.of("bestAvailable", 0),
                Map.of("bestAvailable", 1, "seatType", "THRONE"))) {
            var answer = customer.holdOf(show, body);
            assertEquals(400, answer.status(), body + ": " + answer.text());
            assertEquals("VALIDATION_ERROR", answer.errorCode());
        }
        var hold = id(customer.hold(show, "A1"));
        assertEquals("VALIDATION_ERROR", customer.changeHold(hold, Map.of()).errorCode());
        assertEquals("MALFORMED_REQUEST", customer.changeHold(hold, "{").errorCode());
        assertEquals(
                "VALIDATION_ERROR",
                customer.send(Map.of("holdId", hold, "seatIds", List.of("A1"))).errorCode());
        assertEquals(404, customer.hold(UUID.randomUUID(), "A1").status());
        var begun = Rows.newShow("PUBLISHED", OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1));
        assertEquals("INVALID_STATE", customer.hold(begun, "A1").errorCode());
    }

    @Test
    void whoAsksTooOftenHasToWait() {
        var customer = new Customer(base);
        var answers = IntStream.range(0, 75)
                .mapToObj(i -> customer.sendWithKey("limited-" + i, Map.of()))
                .toList();

        var refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();

        assertEquals("RATE_LIMITED", refused.errorCode());
        assertTrue(Integer.parseInt(refused.header("Retry-After").orElseThrow()) >= 1);
        assertTrue(answers.stream().filter(answer -> answer.status() == 400).count() >= 60);
        assertEquals(400, customer.holdOf(show, Map.of()).status(), "holds have a limit of their own");
        assertEquals(400, new Customer(base).send(Map.of()).status(), "and other customers, too");
        var statuses = atOnce(75, i -> customer.holdOf(show, Map.of()).status());
        assertTrue(statuses.contains(429), statuses.toString());
    }

    /** As a service leaves a request behind that dies between the hold and the answer, when the lease is over. */
    private static void loseAnswer(Customer customer, String key) {
        var lost = "update idempotency_keys set state = 'RUNNING', lease_until = now() where owner = ? and key = ?";
        assertEquals(1, Rows.update(lost, customer.id().toString(), key));
    }

    private void failInsertsOf(Customer customer) {
        var name = function(customer);
        Rows.execute("create function fail_" + name + "() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the disk is full'; end $$");
        Rows.execute("create trigger fail_" + name + " before insert on bookings for each row when (new.user_id = '"
                + customer.id() + "') execute function fail_" + name + "()");
    }

    private static String function(Customer customer) {
        return customer.id().toString().replace("-", "");
    }

    private static String id(Answer hold) {
        assertFalse(hold.body().path("holdId").asText().isEmpty(), hold.text());
        return hold.body().path("holdId").asText();
    }

    private static Instant expiry(Answer hold) {
        return instant(hold, "expiresAt");
    }

    private static Instant instant(Answer hold, String field) {
        return Instant.parse(hold.body().path(field).asText());
    }

    /** The test itself takes a while. */
    private static void assertBetween(int fromSeconds, int toSeconds, Instant instant) {
        var left = Duration.between(Instant.now(), instant);
        assertTrue(left.toSeconds() >= fromSeconds - 20 && left.toSeconds() <= toSeconds, left.toString());
    }

    private static void awaitStatus(String bookingId, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(status, Rows.status(bookingId)));
    }

    private static void met(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
