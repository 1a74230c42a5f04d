package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.system.platform.Answer;
import io.marquee.system.platform.AtOnce;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Ledger;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Patience;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Redis;
import io.marquee.system.platform.Users;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A request that is repeated has its effect once, however the repetitions come. */
class IdempotencyIT {

    private static final int TIMES = 50;
    private static final String RUNNING = "REQUEST_IN_PROGRESS";

    private final String key = "key-" + UUID.randomUUID();
    private final Http api = Users.newCustomer().api();
    private final String showId = Programme.newShow();

    @Test
    void bookingThatIsRequestedFiftyTimesAtOnceIsMadeOnce() {
        var first = onlyOneWorked(() -> book(api, "A1"));
        assertEquals(1, bookings().size());
        assertEquals(first.text("bookingId"), bookings().at("/0/bookingId").asText());
        assertEquals(first.body(), replayed(book(api, "A1")).body());
        assertEquals(first.header("Location"), book(api, "A1").header("Location"));
    }

    @Test
    void keyWithAnotherBodyIsRefusedAndBooksNothing() {
        book(api, "A1").expect(201);
        book(api, "A2").expectError(422, "IDEMPOTENCY_KEY_REUSED");
        assertEquals(1, bookings().size());
        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "A2"));
    }

    @Test
    void refusalIsAnsweredAgain() {
        book(api, "A1").expect(201);
        var late = Users.newCustomer().api();
        book(late, "A1").expectError(409, "SEAT_LOCK_FAILED");
        replayed(book(late, "A1")).expectError(409, "SEAT_LOCK_FAILED");
    }

    @Test
    void keyOfAnotherUserIsAnotherKey() {
        var mine = book(api, "A1").expect(201);
        var other = Users.newCustomer().api();
        var theirs = book(other, "A2").expect(201);
        assertEquals("", theirs.header("Idempotent-Replayed"));
        assertNotEquals(mine.text("bookingId"), theirs.text("bookingId"));
        other.get("/bookings/" + mine.text("bookingId")).expectError(404, "NOT_FOUND");
    }

    @Test
    void paymentThatIsStartedFiftyTimesAtOnceStartsOnce() {
        var bookingId = Bookings.pending(api, showId, "A1");
        var body = Map.of("provider", "stripe", "returnUrl", "https://example.org/return");
        var path = "/bookings/" + bookingId + "/payments";
        var first = onlyOneWorked(() -> api.with("Idempotency-Key", key).post(path, body));
        assertEquals(
                first.body(),
                replayed(api.with("Idempotency-Key", key).post(path, body)).body());
        Bookings.startPayment(api, bookingId).expectError(409, "PAYMENT_PENDING");
    }

    @Test
    void refundThatIsRequestedFiftyTimesAtOnceIsMadeOnce() {
        var paid = paidBooking();
        var part = Map.of("amount", 50, "reason", "A seat was broken.");
        onlyOneWorked(() -> refund(paid, key, part));
        assertEquals(5000, Ledger.now().of(paid.bookingId()).refunded());
        refund(paid, key, Map.of("amount", 60, "reason", "A seat was broken."))
                .expectError(422, "IDEMPOTENCY_KEY_REUSED");
    }

    /** Different keys are different refunds; together they never exceed what was paid. */
    @Test
    void manyRefundsAtOnceNeverExceedWhatWasPaid() {
        var paid = paidBooking();
        var part = Map.of("amount", 50, "reason", "A seat was broken.");
        var answers = AtOnce.forEach(attempts(), attempt -> refund(paid, key + attempt, part));
        var captured = Ledger.now().of(paid.bookingId()).captured();
        var made = answers.stream().filter(answer -> answer.status() == 201).count();
        assertEquals(captured / 5000, made, answers::toString);
        assertEquals(made * 5000, Ledger.now().of(paid.bookingId()).refunded());
        // Something is left, so that the customer does not have both the ticket and all the money.
        refund(paid, key + "all", Map.of("amount", captured / 100, "reason", "All of it."))
                .expectError(409, "INVALID_STATE");
        assertEquals(made * 5000, Ledger.now().of(paid.bookingId()).refunded());
    }

    @Test
    void bookingServiceDiesAmidTheRequest() throws Exception {
        var broken = CompletableFuture.supplyAsync(() -> statusOrBroken(() -> book(api, "A1")));
        try (var redis = Redis.connect()) {
            await("the seat is locked")
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> redis.locks(showId).size() == 1);
            Parts.kill("booking-service");
        }
        var status = broken.get();
        Parts.restart("booking-service");

        var answer = await("the repeated request is answered")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> book(api, "A1"), repeated -> repeated.status() != 409 && repeated.status() != 503);
        // On a slow machine the restart takes longer than the hold time.
        assertTrue(Set.of(201, 202, 410).contains(answer.status()), () -> status + ", then " + answer);
        assertEquals(1, bookings().size());
        var bookingId = bookings().at("/0/bookingId").asText();
        replayed(book(api, "A1"));
        assertEquals(1, bookings().size());
        // Operate shows things in the order in which they happened: with the end of the one, it would show another.
        Bookings.cancel(api, bookingId);
        var operate = Operate.login();
        operate.awaitInstance(bookingId, "COMPLETED");
        assertEquals(1, operate.instancesWith("bookingId", bookingId).size());
    }

    private record Paid(String bookingId, String paymentId) {}

    private Paid paidBooking() {
        var bookingId = Bookings.pending(api, showId, "A1", "A2");
        Bookings.pay(api, bookingId);
        Bookings.awaitStatus(api, bookingId, "CONFIRMED");
        var payment = api.get("/payments").expect(200).body().at("/items/0/paymentId");
        return new Paid(bookingId, payment.asText());
    }

    private Answer refund(Paid paid, String refundKey, Map<String, ?> body) {
        var keyed = Support.API.with("Idempotency-Key", refundKey);
        return Patience.ask(() -> keyed.post("/payments/" + paid.paymentId() + "/refunds", body));
    }

    private static final class Support {
        static final Http API = Users.as("support");
    }

    private Answer book(Http customer, String seat) {
        return customer.with("Idempotency-Key", key)
                .post("/bookings", Map.of("showId", showId, "seatIds", List.of(seat)));
    }

    private JsonNode bookings() {
        return api.get("/bookings").expect(200).body().path("items");
    }

    /**
     * Sends the request 50 times at once. Each answer is that of the one that worked, or says that it is under way.
     *
     * @return the answer of the one that worked
     */
    private static Answer onlyOneWorked(Supplier<Answer> request) {
        var answers = AtOnce.forEach(attempts(), attempt -> Patience.ask(request));
        var made = answers.stream().filter(answer -> answer.status() < 300).toList();
        answers.stream().filter(answer -> answer.status() >= 300).forEach(answer -> answer.expectError(409, RUNNING));
        var first = made.stream()
                .filter(answer -> answer.header("Idempotent-Replayed").isEmpty())
                .toList();
        assertEquals(1, first.size(), answers::toString);
        assertEquals(
                1, made.stream().map(Answer::body).collect(Collectors.toSet()).size(), made::toString);
        return first.get(0);
    }

    private static Answer replayed(Answer answer) {
        assertEquals("true", answer.header("Idempotent-Replayed"), answer::toString);
        return answer;
    }

    private static List<Integer> attempts() {
        return IntStream.range(0, TIMES).boxed().toList();
    }

    private static String statusOrBroken(Supplier<Answer> request) {
        try {
            return String.valueOf(request.get().status());
        } catch (UncheckedIOException e) {
            return "connection broken";
        }
    }
}
