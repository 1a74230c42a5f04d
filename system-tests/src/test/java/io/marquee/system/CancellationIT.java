package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.system.platform.AtOnce;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Paid bookings that are given up, one at a time and with their whole show: the seats are free, the money goes back once. */
class CancellationIT {

    /** Bookings of the show that is cancelled, of three seats each: {@code -Dcancellation.bookings=100} is a full house. */
    private static final int BOOKINGS = Integer.getInteger("cancellation.bookings", 30);

    private static final int SEATS_EACH = 3;
    private static final int SEATS_A_ROW = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(1).plusSeconds(2L * BOOKINGS);

    @Test
    void cancelledBookingIsPaidBackAndItsSeatsAreSoldToSomebodyElse() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        var booking = confirmed(customer, showId, "A1", "A2");
        var bookingId = booking.path("bookingId").asText();

        var answer =
                customer.api().post("/bookings/" + bookingId + "/cancel", "{}").expect(200);

        assertEquals("CANCELLED", answer.text("status"));
        await("the seat is free").until(() -> Bookings.seatStatus(showId, "A1").equals("AVAILABLE"));
        var refund = awaitRefund(customer, bookingId);
        // More than a day ahead the seats are paid back with their tax, the fees are not.
        var pricing = booking.path("pricing");
        var seats = pricing.path("subtotal").decimalValue();
        var untaxed = seats.add(pricing.path("fees").decimalValue());
        var due =
                pricing.path("total").decimalValue().multiply(seats).divide(untaxed, 2, java.math.RoundingMode.HALF_UP);
        assertTrue(due.compareTo(pricing.path("total").decimalValue()) < 0, "the example has fees");
        assertEquals(0, due.compareTo(refund.path("amount").decimalValue()), refund::toString);
        assertEquals(List.of(minorUnits(due)), refundsAtProvider(bookingId));
        var again =
                customer.api().post("/bookings/" + bookingId + "/cancel", "{}").expect(200);
        assertEquals("SUCCEEDED", again.body().at("/refund/status").asText());

        var mail = Mails.await(customer.email(), 2).path("text").asText();
        assertTrue(mail.contains(due.toPlainString()), mail);
        var operate = Operate.login();
        await("the cancellation is done in Operate")
                .atMost(Duration.ofMinutes(1))
                .until(() -> operate.instancesWith("bookingId", bookingId).stream()
                        .anyMatch(instance -> operate.decisions(instance).contains("refund-policy")));

        var next = Users.newCustomer();
        confirmed(next, showId, "A1", "A2");
        assertEquals("SOLD", Bookings.seatStatus(showId, "A1"));
        assertEquals(
                List.of(minorUnits(due)), refundsAtProvider(bookingId), "one refund, however often it is asked for");
    }

    /** The customer's bank sends a refund back, days after the provider has called it succeeded. */
    @Test
    void refundThatDoesNotArriveIsMadeAgain() {
        var customer = Users.newCustomer();
        var booking = confirmed(customer, Programme.newShow(), "B1");
        var bookingId = booking.path("bookingId").asText();
        customer.api().post("/bookings/" + bookingId + "/cancel", "{}").expect(200);
        var due = minorUnits(awaitRefund(customer, bookingId).path("amount").decimalValue());
        var first = Provider.intentOf(bookingId).at("/charges/0/refunds/0/id").asText();

        Provider.failRefund(first);

        await("the second refund")
                .atMost(PATIENCE)
                .until(() -> refundsAtProvider(bookingId).equals(List.of(due, due)));
        assertEquals(List.of("failed", "succeeded"), refunds(bookingId, "status"));
        awaitRefund(customer, bookingId);
        await("the process of the recovery is done")
                .atMost(PATIENCE)
                .until(() -> Operate.login().hasInstance("refund-recovery", "bookingId", bookingId, "COMPLETED"));
    }

    @Test
    void cancelledShowPaysEverybodyBackInFullAndTellsThem() {
        var showId = Programme.newShow(rows(), SEATS_A_ROW);
        var booker = IntStream.range(0, BOOKINGS).boxed().toList();
        var customers = AtOnce.forEach(6, booker, number -> Users.newCustomer());
        var bookings = AtOnce.forEach(6, booker, number -> confirmed(customers.get(number), showId, seats(number)));
        var undecided = Users.newCustomer();
        var unpaid = Bookings.pending(undecided.api(), showId, seats(BOOKINGS));
        var payment = Bookings.startPayment(undecided.api(), unpaid).expect(201);

        Users.as("admin")
                .post("/shows/" + showId + "/cancel", Map.of("reason", "The projector is broken."))
                .expect(200);

        for (var number : booker) {
            var customer = customers.get(number);
            var bookingId = bookings.get(number).path("bookingId").asText();
            var refund = awaitRefund(customer, bookingId);
            var total = bookings.get(number).at("/pricing/total").decimalValue();
            assertEquals(0, total.compareTo(refund.path("amount").decimalValue()), refund::toString);
            assertEquals(List.of(minorUnits(total)), refundsAtProvider(bookingId));
            var mail = Mails.await(customer.email(), 2).path("text").asText();
            assertTrue(mail.contains("The projector is broken.") && mail.contains(total.toPlainString()), mail);
        }
        assertEquals(
                "CANCELLED",
                undecided.api().get("/bookings/" + unpaid).expect(200).text("status"));
        await("the unpaid intent is closed")
                .until(() -> Provider.confirm(payment, Provider.GOOD_CARD).status() >= 400);
        var refused = Bookings.request(undecided.api(), showId, null, seats(0));
        refused.expectError(409, "INVALID_STATE");
        var operate = Operate.login();
        await("the process of the show is done")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> operate.hasInstance("show-cancellation", "showId", showId, "COMPLETED"));
        for (var booking : bookings) {
            var refunds = refundsAtProvider(booking.path("bookingId").asText());
            assertEquals(1, refunds.size(), () -> "paid back once: " + booking);
        }
    }

    private static JsonNode confirmed(Customer customer, String showId, String... seats) {
        var bookingId = Bookings.pending(customer.api(), showId, seats);
        Bookings.pay(customer.api(), bookingId);
        Mails.await(customer.email(), 1);
        return Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
    }

    private static JsonNode awaitRefund(Customer customer, String bookingId) {
        return await("booking " + bookingId + " is paid back")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> customer.api()
                                .get("/bookings/" + bookingId)
                                .body()
                                .path("refund"),
                        refund -> refund.path("status").asText().equals("SUCCEEDED"));
    }

    /** Amounts in the smallest coin, of each refund of the booking's payment that the provider knows. */
    private static List<Long> refundsAtProvider(String bookingId) {
        return refunds(bookingId, "amount").stream().map(Long::valueOf).toList();
    }

    private static List<String> refunds(String bookingId, String field) {
        var charges = Provider.intentOf(bookingId).path("charges");
        return StreamSupport.stream(charges.spliterator(), false)
                .flatMap(charge -> StreamSupport.stream(charge.path("refunds").spliterator(), false))
                .map(refund -> refund.path(field).asText())
                .toList();
    }

    private static long minorUnits(BigDecimal rupees) {
        return rupees.movePointRight(2).longValueExact();
    }

    /** Room for all bookings and one more. */
    private static int rows() {
        return (BOOKINGS * SEATS_EACH + SEATS_EACH + SEATS_A_ROW - 1) / SEATS_A_ROW;
    }

    private static String[] seats(int number) {
        return IntStream.range(number * SEATS_EACH, (number + 1) * SEATS_EACH)
                .mapToObj(seat -> "%c%d".formatted('A' + seat / SEATS_A_ROW, seat % SEATS_A_ROW + 1))
                .toArray(String[]::new);
    }
}
