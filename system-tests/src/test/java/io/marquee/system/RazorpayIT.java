package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers who pay by Razorpay, the second provider. */
class RazorpayIT {

    /** The process asks a provider that was down again after a while. */
    private static final Duration REFUND_PATIENCE = Duration.ofMinutes(3);

    private Customer customer;
    private String bookingId;

    @BeforeEach
    void aBookingToBePaid() {
        customer = Users.newCustomer();
        bookingId = Bookings.pending(customer.api(), Programme.newShow(), "A1", "A2");
    }

    @AfterEach
    void endMisbehaviour() {
        Provider.behave();
    }

    @Test
    void bookingIsConfirmedWhenItsOrderIsPaid() {
        var payment =
                Bookings.startPayment(customer.api(), bookingId, "razorpay").expect(201);
        Provider.payOrder(payment, Provider.GOOD_CARD).expect(200);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        Mails.await(customer.email(), 1);
        assertEquals(
                "canceled", Provider.books("stripe", bookingId).at("/0/status").asText());
        Bookings.startPayment(customer.api(), bookingId, "razorpay").expectError(422, "BOOKING_NOT_PAYABLE");
    }

    @Test
    void declinedCardMayBeFollowedByAnother() {
        var payment =
                Bookings.startPayment(customer.api(), bookingId, "razorpay").expect(201);
        Provider.payOrder(payment, Provider.DECLINED_CARD).expect(402);
        Provider.payOrder(payment, Provider.DECLINED_CARD).expect(402);
        Provider.payOrder(payment, Provider.GOOD_CARD).expect(200);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
    }

    @Test
    void thirdDeclineFailsTheBooking() {
        var payment =
                Bookings.startPayment(customer.api(), bookingId, "razorpay").expect(201);
        for (var attempt = 1; attempt <= 3; attempt++) {
            Provider.payOrder(payment, Provider.DECLINED_CARD).expect(402);
        }
        Bookings.awaitStatus(customer.api(), bookingId, "FAILED");
    }

    /** An order cannot be cancelled at Razorpay: it takes the money, and the customer gets it back. */
    @Test
    void moneyThatComesAfterTheEndIsRefunded() {
        var payment =
                Bookings.startPayment(customer.api(), bookingId, "razorpay").expect(201);
        customer.api().post("/bookings/" + bookingId + "/cancel", "{}").expect(200);
        await().atMost(REFUND_PATIENCE)
                .until(() -> customer.api()
                        .get("/payments/" + payment.text("paymentId"))
                        .text("status")
                        .equals("CLOSED"));
        Provider.payOrder(payment, Provider.GOOD_CARD).expect(200);
        awaitRefunded("razorpay");
        Mails.await(customer.email(), 2);
        assertEquals("CANCELLED", customer.api().get("/bookings/" + bookingId).text("status"));
    }

    /** Stripe cannot be told in time that the customer pays elsewhere, and somebody pays there as well. */
    @Test
    void whoPaysAtBothProvidersGetsOneBack() {
        Provider.misbehave(Map.of("apiOutage", Map.of("status", 503, "provider", "stripe")));
        var payment =
                Bookings.startPayment(customer.api(), bookingId, "razorpay").expect(201);
        Provider.payAtStripesPage(bookingId);
        Provider.payOrder(payment, Provider.GOOD_CARD).expect(200);
        Provider.behave();
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        awaitRefunded("stripe");
        var kept = Provider.books("razorpay", bookingId);
        assertEquals("succeeded", kept.at("/0/status").asText());
        assertEquals(0, kept.at("/0/charges/0/amount_refunded").asInt(), kept::toString);
        assertEquals("CONFIRMED", customer.api().get("/bookings/" + bookingId).text("status"));
    }

    /** All of it went back, once. */
    private void awaitRefunded(String provider) {
        await("refund at " + provider).atMost(REFUND_PATIENCE).until(() -> {
            var book = Provider.books(provider, bookingId).path(0);
            return book.path("status").asText().equals("succeeded")
                    && book.at("/charges/0/amount_refunded").equals(book.path("amount_received"));
        });
        var refunds = Provider.books(provider, bookingId).at("/0/charges/0/refunds");
        assertEquals(1, refunds.size(), refunds::toString);
    }
}
