package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A fault delays a booking, and support can see and repair it; nothing is lost. */
class FaultIT {

    @AfterEach
    void endMisbehaviour() {
        Provider.behave();
    }

    @Test
    void stuckBookingIsAnIncidentThatSupportUnderstandsAndRetries() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        Provider.misbehave(Map.of("apiOutage", Map.of("status", 503, "for", "PT10M")));
        var booked = Bookings.request(customer.api(), showId, null, "A1");
        assertTrue(booked.status() == 201 || booked.status() == 202, booked::toString);
        var bookingId = booked.text("bookingId");

        var operate = Operate.login();
        var instance = operate.awaitInstance(bookingId, "ACTIVE").path("key").asLong();
        var message = operate.awaitIncident(instance).path("message").asText();
        var code = customer.api().get("/bookings/" + bookingId).text("bookingCode");
        assertTrue(message.startsWith("Payment provider") && message.contains(code), message);
        assertFalse(message.contains("\tat ") || message.contains("Exception"), message);

        Provider.behave();
        retryUntilItCanBePaid(operate, instance, customer.api(), bookingId);
        retryUntilItIsConfirmed(operate, instance, customer.api(), bookingId);
        operate.awaitInstance(bookingId, "COMPLETED");
    }

    /** The circuit breaker may still be open at the first retry; then support, too, has to press the button again. */
    private static void retryUntilItCanBePaid(Operate operate, long instance, Http customer, String bookingId) {
        await("the retried booking can be paid")
                .atMost(Duration.ofSeconds(75))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> {
                    operate.incident(instance).ifPresent(open -> operate.retry(instance, open));
                    var payment = Bookings.startPayment(customer, bookingId);
                    return payment.status() == 201
                            && Provider.confirm(payment, Provider.GOOD_CARD).status() == 200;
                });
    }

    /** It may be paid although its process stands at an incident again: the customer's own try came first. */
    private static void retryUntilItIsConfirmed(Operate operate, long instance, Http customer, String bookingId) {
        await("the retried booking is confirmed")
                .atMost(Duration.ofSeconds(75))
                .pollInterval(Duration.ofSeconds(5))
                .until(() -> {
                    operate.incident(instance).ifPresent(open -> operate.retry(instance, open));
                    return customer.get("/bookings/" + bookingId).text("status").equals("CONFIRMED");
                });
    }

    @Test
    void paymentServiceDiesBeforeTheWebhookArrives() {
        var customer = Users.newCustomer();
        var bookingId = Bookings.pending(customer.api(), Programme.newShow(), "A1");
        var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);
        Parts.kill("payment-service");
        Provider.confirm(payment, Provider.GOOD_CARD).expect(200);
        Parts.restart("payment-service");
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
    }

    @Test
    void bookingServiceDiesBeforeTheBookingIsConfirmed() {
        var customer = Users.newCustomer();
        var bookingId = Bookings.pending(customer.api(), Programme.newShow(), "A1");
        var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);
        Parts.kill("booking-service");
        Provider.confirm(payment, Provider.GOOD_CARD).expect(200);
        Parts.restart("booking-service");
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
    }

    @Test
    void catalogServiceIsDeadWhileTheBookingIsMade() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        Parts.kill("catalog-service");
        var booked = Bookings.request(customer.api(), showId, null, "A1").expect(202);
        assertTrue(booked.header("Location").endsWith("/bookings/" + booked.text("bookingId")), booked::toString);
        Parts.restart("catalog-service");
        Bookings.awaitStatus(customer.api(), booked.text("bookingId"), "PAYMENT_PENDING");
        Bookings.pay(customer.api(), booked.text("bookingId"));
        Bookings.awaitStatus(customer.api(), booked.text("bookingId"), "CONFIRMED");
    }

    @Test
    void notificationServiceIsDeadWhileTheBookingIsConfirmed() {
        var customer = Users.newCustomer();
        var bookingId = Bookings.pending(customer.api(), Programme.newShow(), "A1");
        Parts.kill("notification-service");
        Bookings.pay(customer.api(), bookingId);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        Parts.restart("notification-service");
        Mails.await(customer.email(), 1);
    }

    @Test
    void authServiceIsDeadWhileACustomerBooksWithTheTokenInHand() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        // A service fetches the public keys with the first token that it sees, and keeps them.
        customer.api().get("/bookings").expect(200);
        customer.api().get("/payments").expect(200);
        Parts.kill("auth-service");
        try {
            var bookingId = Bookings.pending(customer.api(), showId, "A1");
            Bookings.pay(customer.api(), bookingId);
            Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        } finally {
            Parts.restart("auth-service");
        }
    }
}
