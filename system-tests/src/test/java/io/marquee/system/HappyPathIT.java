package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HappyPathIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void customerBooksPaysAndGetsATicket() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();

        var booked = Bookings.request(customer.api(), showId, "THIRD50", "A1", "A2", "A3");
        assertTrue(booked.status() == 201 || booked.status() == 202, booked::toString);
        var bookingId = booked.text("bookingId");
        var pending = Bookings.awaitStatus(customer.api(), bookingId, "PAYMENT_PENDING");
        assertEquals(
                0,
                new BigDecimal("540").compareTo(pending.at("/pricing/subtotal").decimalValue()));
        assertEquals(
                0,
                new BigDecimal("90").compareTo(pending.at("/pricing/discount").decimalValue()));
        assertEquals("THIRD50", pending.at("/pricing/appliedOffers/0/code").asText());
        assertEquals("LOCKED", Bookings.seatStatus(showId, "A2"));

        var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);
        assertEquals(
                0,
                pending.at("/pricing/total")
                        .decimalValue()
                        .compareTo(payment.body().path("amount").decimalValue()));
        Provider.confirm(payment, Provider.GOOD_CARD).expect(200);

        var confirmed = Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        assertFalse(confirmed.at("/ticket/qrCodeData").asText().isBlank(), confirmed::toString);
        assertEquals("SOLD", Bookings.seatStatus(showId, "A2"));

        var mail = Mails.await(customer.email(), 1);
        assertTrue(
                mail.path("text")
                        .asText()
                        .contains(confirmed.path("bookingCode").asText()),
                mail::toString);
        assertTrue(mail.path("text").asText().contains("A1, A2, A3"), mail::toString);

        var operate = Operate.login();
        var instance = operate.awaitInstance(bookingId, "COMPLETED");
        operate.awaitDecision(instance.path("key").asLong(), "booking-pricing");

        var file = Users.as("support")
                .get("/support/bookings/" + bookingId)
                .expect(200)
                .body();
        assertEquals(
                Operate.address() + "/operate/processes/" + instance.path("key").asText(),
                file.path("processUrl").asText());
    }

    @Test
    void supportCancelsForACustomerAndSeesThePayment() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        var bookingId = Bookings.pending(customer.api(), showId, "E1");
        Bookings.pay(customer.api(), bookingId);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        var support = Users.as("support");
        var payments = support.get("/bookings/" + bookingId + "/payments").expect(200);
        assertEquals("SUCCEEDED", payments.body().at("/items/0/status").asText());

        support.post("/support/bookings/" + bookingId + "/cancel", Map.of("reason", "The customer is ill."))
                .expect(200);

        assertEquals("AVAILABLE", Bookings.seatStatus(showId, "E1"));
        await("the refund")
                .atMost(PATIENCE)
                .until(() -> customer.api()
                        .get("/bookings/" + bookingId)
                        .body()
                        .at("/refund/status")
                        .asText()
                        .equals("SUCCEEDED"));
        var mails = Mails.await(customer.email(), 2);
        assertTrue(mails.toString().contains("The customer is ill."), mails::toString);
    }

    @Test
    void someoneElsesBookingIsNotThere() {
        var owner = Users.newCustomer();
        var stranger = Users.newCustomer();
        var bookingId = Bookings.pending(owner.api(), Programme.newShow(), "B1");
        stranger.api().get("/bookings/" + bookingId).expectError(404, "NOT_FOUND");
        stranger.api().post("/bookings/" + bookingId + "/cancel", "{}").expectError(404, "NOT_FOUND");
        Bookings.startPayment(stranger.api(), bookingId).expectError(404, "NOT_FOUND");
    }

    @Test
    void sameIdempotencyKeyMakesOneBooking() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        var api = customer.api().with("Idempotency-Key", "order-1");
        var body = Map.of("showId", showId, "seatIds", List.of("C1"));
        var first = api.post("/bookings", body);
        assertTrue(first.status() == 201 || first.status() == 202, first::toString);
        var second = api.post("/bookings", body);
        assertEquals(first.text("bookingId"), second.text("bookingId"));
        assertEquals("true", second.header("Idempotent-Replayed"));
        var other = Map.of("showId", showId, "seatIds", List.of("C2"));
        api.post("/bookings", other).expectError(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void couponThatDoesNotExistIsRefusedAndTheSeatsAreFreeAgain() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        var answer = Bookings.request(customer.api(), showId, "NOSUCHCOUPON", "D1");
        if (answer.status() == 202) {
            Bookings.awaitStatus(customer.api(), answer.text("bookingId"), "FAILED");
        } else {
            answer.expectError(422, "OFFER_NOT_APPLICABLE");
        }
        await().until(() -> Bookings.seatStatus(showId, "D1").equals("AVAILABLE"));
    }
}
