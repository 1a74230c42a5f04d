package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentIT {

    @AfterEach
    void endMisbehaviour() {
        Provider.behave();
    }

    @Test
    void declinedCardMayBeFollowedByAnother() {
        var customer = Users.newCustomer();
        var bookingId = Bookings.pending(customer.api(), Programme.newShow(), "A1");
        var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);
        Provider.confirm(payment, Provider.DECLINED_CARD).expect(402);
        Provider.confirm(payment, Provider.GOOD_CARD).expect(200);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
    }

    @Test
    void thirdDeclineFailsTheBookingAndFreesItsSeats() {
        var customer = Users.newCustomer();
        var showId = Programme.newShow();
        var bookingId = Bookings.pending(customer.api(), showId, "A1", "A2");
        var payment = Bookings.startPayment(customer.api(), bookingId).expect(201);
        for (var attempt = 1; attempt <= 3; attempt++) {
            Provider.confirm(payment, Provider.DECLINED_CARD).expect(402);
        }
        Bookings.awaitStatus(customer.api(), bookingId, "FAILED");
        await().until(() -> Bookings.seatStatus(showId, "A1").equals("AVAILABLE"));
        Mails.await(customer.email(), 1);
    }

    @Test
    void webhookThatArrivesFiveTimesCountsOnce() {
        Provider.misbehave(Map.of("webhookCopies", 5));
        var customer = Users.newCustomer();
        var bookingId = Bookings.pending(customer.api(), Programme.newShow(), "A1");
        Bookings.pay(customer.api(), bookingId);
        Bookings.awaitStatus(customer.api(), bookingId, "CONFIRMED");
        var intent = Provider.intentOf(bookingId).path("id").asText();
        var report = Provider.events(intent, "payment_intent.succeeded").at("/0/id");
        Provider.awaitDelivered(report.asText());
        Operate.login().awaitInstance(bookingId, "COMPLETED");
        var payments = customer.api().get("/payments").expect(200).body().path("items");
        assertEquals(1, payments.size(), payments::toString);
        assertEquals("SUCCEEDED", payments.at("/0/status").asText());
        var transitions = Users.as("support")
                .get("/support/bookings/" + bookingId)
                .expect(200)
                .body()
                .path("transitions");
        var confirmations = 0;
        for (var transition : transitions) {
            confirmations += transition.path("to").asText().equals("CONFIRMED") ? 1 : 0;
        }
        assertEquals(1, confirmations, transitions::toString);
        assertEquals(1, Mails.count(customer.email()), "mails");
    }

    @Test
    void forgedWebhookIsRefused() {
        var forged = Users.anonymous().with("Stripe-Signature", "t=1,v1=00");
        forged.post("/payments/webhooks/stripe", Map.of("id", "evt_forged", "type", "payment_intent.succeeded"))
                .expectError(400, "INVALID_SIGNATURE");
        Users.anonymous().post("/payments/webhooks/unknown", "{}").expectError(404, "NOT_FOUND");
    }

    @Test
    void paymentCannotBeStartedTwice() {
        var customer = Users.newCustomer();
        var bookingId = Bookings.pending(customer.api(), Programme.newShow(), "A1");
        Bookings.startPayment(customer.api(), bookingId).expect(201);
        Bookings.startPayment(customer.api(), bookingId).expectError(409, "PAYMENT_PENDING");
    }
}
