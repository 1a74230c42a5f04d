package io.marquee.booking;

import static io.marquee.chassis.testing.Rivals.atOnce;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.testing.Customer;
import io.marquee.booking.testing.JobRunner;
import io.marquee.booking.testing.Rows;
import io.marquee.booking.testing.TestEngine;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.EventSchemas;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Confirmed bookings that are given up, one at a time and with their whole show, by the real processes. */
@ExtendWith(ArquillianExtension.class)
class CancellationsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Object> FULL = Map.of("refundPercent", 100, "feesRefunded", true);

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
    void aCancelledBookingFreesItsSeatsAndIsRefunded() {
        var show = showIn(Duration.ofDays(3));
        var customer = new Customer(base);
        var id = confirmed(customer, show, "A1", "A2");

        var answer = customer.cancel(id);

        assertRefund(answer, "PENDING", 200);
        assertEquals("CANCELLED", answer.body().path("status").asText());
        awaitRefunds(id, 1);
        var asked = TestEngine.refunds(id).getFirst();
        assertEquals(200.0, ((Number) asked.get("amount")).doubleValue());
        assertEquals("BOOKING_CANCELLED", asked.get("refundReason"));
        assertEquals(paymentOf(id), asked.get("paymentId"));
        assertTrue(customer.booking(id).body().path("ticket").isNull(), "the ticket is void");
        assertEquals(0, soldSeats(id));
        assertEquals("CANCELLED by customer", Rows.transitions(id).getLast());
        assertEquals(1, Collections.frequency(Rows.outbox(id), "io.marquee.booking.cancelled.v1"));
        assertEquals(1, Collections.frequency(Rows.outbox(show.toString()), "io.marquee.seat.released.v1"));
        assertLinkedToBothProcesses(id);

        var next = confirmed(new Customer(base), show, "A1", "A2");
        assertEquals(2, soldSeats(next), "the seats are sold again");
    }

    @Test
    void theBookingShowsHowFarTheRefundIs() {
        var customer = new Customer(base);
        var id = confirmed(customer, showIn(Duration.ofDays(3)), "A1");
        assertTrue(customer.booking(id).body().path("refund").isNull());
        customer.cancel(id);
        assertEquals("PENDING", customer.booking(id).body().at("/refund/status").asText());

        moneyReturned(id, "100.00", "BOOKING_CANCELLED");

        var refund = customer.booking(id).body().path("refund");
        assertEquals("SUCCEEDED", refund.path("status").asText());
        assertEquals(100, refund.path("amount").asInt());
        assertEquals(refund, customer.get("/bookings").body().at("/items/0/refund"));
        assertRefund(customer.cancel(id), "SUCCEEDED", 100);
    }

    @Test
    void supportCancelsForACustomerByTheSameRules() {
        var customer = new Customer(base);
        var id = confirmed(customer, showIn(Duration.ofDays(3)), "A1");
        var path = "/api/v1/support/bookings/" + id + "/cancel";
        var support =
                ApiClient.at(base).withToken(TestPlatform.current().tokens().token(UUID.randomUUID(), Roles.SUPPORT));
        var reason = Map.of("reason", " The customer is ill. ");
        var asCustomer =
                ApiClient.at(base).withToken(TestPlatform.current().tokens().token(customer.id(), Roles.CUSTOMER));
        assertEquals(403, asCustomer.post(path, reason).status());
        for (var wrong : List.of("", " ", "x".repeat(201), "ill\u0000")) {
            var refused = support.post(path, Map.of("reason", wrong));
            assertEquals(400, refused.status());
            assertTrue(refused.text().contains("\"reason\""), refused.text());
        }
        assertEquals(
                404,
                support.post("/api/v1/support/bookings/" + UUID.randomUUID() + "/cancel", reason)
                        .status());

        assertRefund(support.post(path, reason), "PENDING", 100);

        assertEquals(
                "Cancelled by support: The customer is ill.",
                customer.booking(id).body().path("reason").asText());
        var file = support.get("/api/v1/support/bookings/" + id).body();
        assertEquals("support", file.at("/transitions/4/cause").asText(), file.toString());
        awaitRefunds(id, 1);
        assertRefund(support.post(path, reason), "PENDING", 100);
        assertEquals(1, TestEngine.refunds(id).size());
    }

    @Test
    void onTheDayHalfGoesBackAndInTheLastHoursNothing() {
        var customer = new Customer(base);
        assertRefund(customer.cancel(confirmed(customer, showIn(Duration.ofHours(10)), "A1")), "PENDING", 50);

        var id = confirmed(customer, showIn(Duration.ofHours(2)), "A1");
        assertRefund(customer.cancel(id), "NONE", 0);
        assertEquals(List.of(), TestEngine.refunds(id));
    }

    @Test
    void aFreeBookingHasNothingToGiveBack() {
        var customer = new Customer(base);
        var show = showIn(Duration.ofDays(3));
        var id = customer.bookWith("FREE", show, "A1").body().path("bookingId").asText();
        awaitStatus(id, "CONFIRMED");
        assertRefund(customer.cancel(id), "NONE", 0);
        assertEquals(0, soldSeats(id));
    }

    @Test
    void manyCancellationsAtOnceAreOneRefund() {
        var customer = new Customer(base);
        var id = confirmed(customer, showIn(Duration.ofDays(3)), "A1");

        atOnce(8, i -> customer.cancel(id)).forEach(answer -> assertRefund(answer, "PENDING", 100));

        awaitRefunds(id, 1);
        assertRefund(customer.cancel(id), "PENDING", 100);
        assertEquals(1, Collections.frequency(Rows.outbox(id), "cancellation-requested"));
        assertEquals(1, Rows.count("select count(*) from cancellations where booking_id = cast(? as uuid)", id));
        assertEquals(1, TestEngine.refunds(id).size());
    }

    @Test
    void afterTheShowHasBegunOrTheTicketWasUsedItIsTooLate() {
        var customer = new Customer(base);
        var show = showIn(Duration.ofDays(3));
        var begun = confirmed(customer, show, "A1");
        var used = confirmed(customer, showIn(Duration.ofDays(3)), "A1");
        var start = OffsetDateTime.now().minusMinutes(1).withNano(0).toInstant().toString();
        Rows.execute(
                "update show_snapshots set version = version + 1, snapshot = snapshot"
                        + " || jsonb_build_object('startsAt', cast(? as text), 'version', version + 1) where show_id = ?",
                start,
                show);
        Rows.execute("update bookings set admitted_at = now() where id = cast(? as uuid)", used);

        for (var id : List.of(begun, used)) {
            var answer = customer.cancel(id);
            assertEquals(409, answer.status(), answer.text());
            assertEquals("INVALID_STATE", answer.errorCode());
            assertEquals("CONFIRMED", Rows.status(id), "nothing of a refused cancellation stays");
            assertEquals(1, soldSeats(id));
            assertEquals(0, Collections.frequency(Rows.outbox(id), "cancellation-requested"));
        }
    }

    @Test
    void theStepTakesEffectOnce() {
        var show = showIn(Duration.ofDays(3));
        var id = confirmed(new Customer(base), show, "A1");
        var job = Map.<String, Object>of(
                "bookingId", id, "reason", "SHOW_CANCELLED", "cancelReason", "No power", "refundPolicy", FULL);

        var first = JobRunner.run("cancel-booking", job);
        var less = Map.of("refundPercent", 0, "feesRefunded", false);
        var second = JobRunner.run(
                "cancel-booking", Map.of("bookingId", id, "reason", "SHOW_CANCELLED", "refundPolicy", less));

        assertNull(first.error());
        assertEquals(first.variables().get("refundDue"), second.variables().get("refundDue"), "what is decided stays");
        assertEquals(paymentOf(id), first.variables().get("paymentId"));
        assertEquals("CANCELLED by cancel-booking", Rows.transitions(id).getLast());
        assertEquals(1, Collections.frequency(Rows.outbox(id), "io.marquee.booking.cancelled.v1"));
        assertEquals(
                "BOOKING_CLOSED",
                JobRunner.run("cancel-booking", Map.of("bookingId", id, "reason", "CUSTOMER", "refundPolicy", FULL))
                        .error(),
                "another request does not get it again");
    }

    @Test
    void aCancelledShowPaysEverybodyBack() {
        var show = showIn(Duration.ofHours(2));
        var sold = List.of(confirmed(new Customer(base), show, "A1"), confirmed(new Customer(base), show, "A2", "A3"));
        var unpaid = booked(new Customer(base), show, "B1");

        TestEngine.showCancelled(show, "The projector is broken.");

        sold.forEach(id -> awaitStatus(id, "CANCELLED"));
        awaitStatus(unpaid, "CANCELLED");
        sold.forEach(id -> awaitRefunds(id, 1));
        assertEquals(
                "SHOW_CANCELLED", TestEngine.refunds(sold.get(0)).getFirst().get("refundReason"));
        assertEquals(
                200.0,
                ((Number) TestEngine.refunds(sold.get(1)).getFirst().get("amount")).doubleValue(),
                "in full, however late it is");
        assertEquals("CANCELLED by close-sales", Rows.transitions(unpaid).getLast());
        assertEquals(
                List.of("The projector is broken."),
                Rows.texts("select distinct reason from bookings where show_id = ?", show));
        assertEquals(0, Rows.count("select count(*) from sold_seats where show_id = ?", show));
        assertEquals(409, new Customer(base).book(show, "A1").status());
    }

    /** Catalog-service was away for the evening; meanwhile the show would have been over. */
    @Test
    void aBookingThatWasCompletedBeforeItsShowWasCancelledIsPaidBack() {
        var show = showIn(Duration.ofHours(2));
        var customer = new Customer(base);
        var id = confirmed(customer, show, "A1");
        Rows.execute("update bookings set status = 'COMPLETED' where id = cast(? as uuid)", id);
        assertEquals(409, customer.cancel(id).status());

        TestEngine.showCancelled(show, "The projector is broken.");

        awaitStatus(id, "CANCELLED");
        awaitRefunds(id, 1);
        assertEquals("SHOW_CANCELLED", TestEngine.refunds(id).getFirst().get("refundReason"));
    }

    @Test
    void whoCancelsABookingOfACancelledShowGetsAll() {
        var show = showIn(Duration.ofHours(2));
        var customer = new Customer(base);
        var id = confirmed(customer, show, "A1");
        JobRunner.run("close-sales", Map.of("showId", show.toString(), "cancelReason", "No power"));

        assertRefund(customer.cancel(id), "PENDING", 100);
        awaitRefunds(id, 1);
        assertEquals("SHOW_CANCELLED", TestEngine.refunds(id).getFirst().get("refundReason"));
    }

    @Test
    void salesAreClosedOnceAndForAll() {
        var show = showIn(Duration.ofDays(3));
        var sold = confirmed(new Customer(base), show, "A1");
        var unpaid = booked(new Customer(base), show, "B1");
        var closing = Map.<String, Object>of("showId", show.toString(), "cancelReason", "No power");
        JobRunner.run("close-sales", closing);
        JobRunner.run("close-sales", closing);

        assertEquals(List.of(sold), affected(show));
        assertEquals(1, Collections.frequency(Rows.outbox(unpaid), "booking-cancellation-requested"));
        assertEquals("BOOKING_CLOSED", confirm(unpaid).error());
        assertEquals(
                0, Rows.count("select count(*) from show_snapshots where status <> 'CANCELLED' and show_id = ?", show));
        var unknown =
                JobRunner.run("close-sales", Map.of("showId", UUID.randomUUID().toString(), "cancelReason", "x"));
        assertNull(unknown.error(), "a show that never came here has nothing to close");
    }

    /** The service has sold and died before it told the engine; the customer was quicker than the engine's retry. */
    @Test
    void aSaleThatWasTakenBackIsNotPaidBackByTheBookingToo() {
        var customer = new Customer(base);
        var id = confirmed(customer, showIn(Duration.ofHours(10)), "A1");
        assertRefund(customer.cancel(id), "PENDING", 50);

        var again = confirm(id);

        assertNull(again.error(), "BOOKING_CLOSED would pay everything back");
        assertEquals("CANCELLED", Rows.status(id));
        assertEquals(0, soldSeats(id));
    }

    /** However the two meet, a sale is refused, or it is found. */
    @Test
    void noBookingIsConfirmedUnseenWhileTheSalesClose() {
        for (var round = 0; round < 15; round++) {
            var show = showIn(Duration.ofDays(3));
            var id = booked(new Customer(base), show, "A1");
            var confirmation = CompletableFuture.supplyAsync(() -> confirm(id));
            JobRunner.run("close-sales", Map.of("showId", show.toString(), "cancelReason", "No power"));
            var affected = affected(show);
            assertEquals(confirmation.join().error() == null, affected.contains(id), "round " + round);
            assertEquals(affected.contains(id) ? 1 : 0, soldSeats(id));
        }
    }

    /** The negative control: a sale that looks first and confirms later, without holding the show. */
    @Test
    void aSaleThatDoesNotHoldTheShowIsMissed() {
        var show = showIn(Duration.ofDays(3));
        var id = booked(new Customer(base), show, "A1");
        var looked =
                Rows.count("select count(*) from show_snapshots where status <> 'CANCELLED' and show_id = ?", show);
        Rows.execute("update show_snapshots set status = 'CANCELLED' where show_id = ?", show);
        var affected = affected(show);
        assertEquals(1, looked);
        Rows.execute("update bookings set status = 'CONFIRMED' where id = cast(? as uuid)", id);
        assertFalse(affected.contains(id), "if this finds it, the test above proves nothing");
        assertTrue(affected(show).contains(id));
    }

    /** Whoever is first has decided; the other one leaves it to that request. */
    @Test
    void aCustomerAndTheShowAtOnceAreOneRefund() {
        for (var round = 0; round < 10; round++) {
            var customer = new Customer(base);
            var id = confirmed(customer, showIn(Duration.ofHours(10)), "A1");
            var job = Map.<String, Object>of(
                    "bookingId", id, "reason", "SHOW_CANCELLED", "cancelReason", "No power", "refundPolicy", FULL);
            var byShow = CompletableFuture.supplyAsync(() -> JobRunner.run("cancel-booking", job));
            var byCustomer = customer.cancel(id);
            var showWasFirst = byShow.join().error() == null;
            assertRefund(byCustomer, "PENDING", showWasFirst ? 100 : 50);
            assertEquals(showWasFirst ? 0 : 1, Collections.frequency(Rows.outbox(id), "cancellation-requested"));
            assertEquals(1, Collections.frequency(Rows.outbox(id), "io.marquee.booking.cancelled.v1"));
            assertEquals(1, Rows.count("select count(*) from cancellations where booking_id = cast(? as uuid)", id));
        }
    }

    private void assertLinkedToBothProcesses(String bookingId) {
        var support =
                ApiClient.at(base).withToken(TestPlatform.current().tokens().token(UUID.randomUUID(), Roles.SUPPORT));
        var file = support.get("/api/v1/support/bookings/" + bookingId).body();
        var booking = file.path("processUrl").asText();
        var cancellation = file.path("cancellationProcessUrl").asText();
        assertTrue(cancellation.matches("http://operate\\.example/processes/\\d+"), file.toString());
        assertNotEquals(booking, cancellation);
    }

    private static void assertRefund(Answer answer, String status, int amount) {
        assertEquals(200, answer.status(), answer.text());
        var refund = answer.body().path("refund");
        assertEquals(status, refund.path("status").asText(), answer.text());
        assertEquals(amount, refund.path("amount").asInt(-1), answer.text());
        assertEquals("INR", refund.path("currency").asText());
    }

    private static void awaitRefunds(String bookingId, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertEquals(count, TestEngine.refunds(bookingId).size()));
    }

    private static void awaitStatus(String bookingId, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(status, Rows.status(bookingId)));
    }

    private static UUID showIn(Duration time) {
        return Rows.newShow(
                "PUBLISHED", OffsetDateTime.now().plus(time).plusMinutes(1).withNano(0));
    }

    private static String booked(Customer customer, UUID show, String... seats) {
        var id = customer.book(show, seats).body().path("bookingId").asText();
        awaitStatus(id, "PAYMENT_PENDING");
        return id;
    }

    private static String confirmed(Customer customer, UUID show, String... seats) {
        var id = booked(customer, show, seats);
        TestEngine.paymentSettled(id, "SUCCEEDED");
        awaitStatus(id, "CONFIRMED");
        return id;
    }

    private static JobRunner.Result confirm(String bookingId) {
        return JobRunner.run(
                "confirm-booking",
                Map.of("bookingId", bookingId, "paymentId", UUID.randomUUID().toString()));
    }

    private static List<?> affected(UUID show) {
        return (List<?>) JobRunner.run("list-affected-bookings", Map.of("showId", show.toString()))
                .variables()
                .get("bookingIds");
    }

    private static long soldSeats(String bookingId) {
        return Rows.count("select count(*) from sold_seats where booking_id = cast(? as uuid)", bookingId);
    }

    private static String paymentOf(String bookingId) {
        return Rows.texts("select payment_id from bookings where id = cast(? as uuid)", bookingId)
                .getFirst();
    }

    private static void moneyReturned(String bookingId, String amount, String reason) {
        Rows.execute(
                "insert into money_returned values (gen_random_uuid(), cast(? as uuid), cast(? as numeric), 'INR', ?, now())",
                bookingId,
                amount,
                reason);
    }
}
