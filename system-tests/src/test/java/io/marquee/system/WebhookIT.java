package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.marquee.system.platform.Answer;
import io.marquee.system.platform.Bookings;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Mails;
import io.marquee.system.platform.Programme;
import io.marquee.system.platform.Provider;
import io.marquee.system.platform.Users;
import io.marquee.system.platform.Users.Customer;
import io.marquee.system.platform.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The provider's reports, as they should not come: twice, in the wrong order, old, forged, about nobody. */
class WebhookIT {

    private final Customer customer = Users.newCustomer();
    private final Http api = customer.api();

    @AfterEach
    void endMisbehaviour() {
        Provider.behave();
    }

    @Test
    void reportThatComesAgainLongAfterwardsChangesNothing() {
        var bookingId = Bookings.pending(api, Programme.newShow(), "A1");
        Bookings.pay(api, bookingId);
        Bookings.awaitStatus(api, bookingId, "CONFIRMED");
        Mails.await(customer.email(), 1);
        var before = history(bookingId);
        var event =
                Provider.events(intentId(bookingId), "payment_intent.succeeded").get(0);

        Provider.redeliver(event.path("id").asText());
        var body = event.path("event").toString();
        Webhooks.send(body, Webhooks.secret(), Instant.now()).expect(200);
        // Another event about the same payment: nothing but the state of the payment stops it.
        Webhooks.send(
                        Webhooks.paid(
                                intentId(bookingId),
                                Provider.intentOf(bookingId).path("metadata")),
                        Webhooks.secret(),
                        Instant.now())
                .expect(200);

        awaitDelivered(event.path("id").asText());
        assertEquals(before, history(bookingId));
        assertEquals("SUCCEEDED", onlyPayment().path("status").asText());
        assertEquals(1, Mails.to(customer.email()).size());
    }

    /** Without it, five copies of one report would be more attempts than a customer has. */
    @Test
    void declineThatIsReportedFiveTimesIsOneAttempt() {
        Provider.misbehave(Map.of("webhookCopies", 5));
        var bookingId = Bookings.pending(api, Programme.newShow(), "A1");
        var payment = Bookings.startPayment(api, bookingId).expect(201);
        Provider.confirm(payment, Provider.DECLINED_CARD).expect(402);
        var event = Provider.events(intentId(bookingId), "payment_intent.payment_failed")
                .get(0);
        awaitDelivered(event.path("id").asText());
        assertEquals("INITIATED", onlyPayment().path("status").asText());
        Provider.confirm(payment, Provider.GOOD_CARD).expect(200);
        Bookings.awaitStatus(api, bookingId, "CONFIRMED");
    }

    @Test
    void newestReportComesFirst() {
        Provider.misbehave(Map.of("webhookOrder", "reversed", "webhookCopies", 2));
        var bookingId = Bookings.pending(api, Programme.newShow(), "A1");
        var payment = Bookings.startPayment(api, bookingId).expect(201);
        Provider.confirm(payment, Provider.DECLINED_CARD).expect(402);
        Provider.confirm(payment, Provider.DECLINED_CARD).expect(402);
        Provider.confirm(payment, Provider.GOOD_CARD).expect(200);
        Bookings.awaitStatus(api, bookingId, "CONFIRMED");
        Provider.events(intentId(bookingId), "payment_intent.payment_failed")
                .forEach(event -> awaitDelivered(event.path("id").asText()));
        assertEquals("SUCCEEDED", onlyPayment().path("status").asText());
        assertEquals("CONFIRMED", api.get("/bookings/" + bookingId).text("status"));
    }

    /** Three reports of a declined card fail a booking: that shows whether a report was believed. */
    @Test
    void forgedAndOutdatedReportsAreRefused() {
        var bookingId = Bookings.pending(api, Programme.newShow(), "A1");
        Bookings.startPayment(api, bookingId).expect(201);
        var intent = intentId(bookingId);
        var now = Instant.now();
        var old = now.minus(Duration.ofMinutes(6));
        for (var attempt = 0; attempt < 3; attempt++) {
            var body = Webhooks.declined(intent);
            var signature = Webhooks.signature(body, Webhooks.secret(), old);
            refused(Webhooks.send(body, "whsec_of_somebody_else", now));
            refused(Webhooks.send(body, Webhooks.secret(), old));
            // An old signature under a new time, and a body that was changed after it was signed.
            refused(Webhooks.sendSigned(body, "t=" + now.getEpochSecond() + ",v1=" + signature));
            refused(Webhooks.sendSigned(
                    Webhooks.declined(intent),
                    "t=" + now.getEpochSecond() + ",v1=" + Webhooks.signature(body, Webhooks.secret(), now)));
            refused(Webhooks.sendSigned(body, "t=" + now.getEpochSecond()));
            refused(Users.anonymous().post("/payments/webhooks/stripe", body));
        }
        assertEquals("INITIATED", onlyPayment().path("status").asText());
        assertEquals("PAYMENT_PENDING", api.get("/bookings/" + bookingId).text("status"));

        for (var attempt = 0; attempt < 3; attempt++) {
            Webhooks.send(Webhooks.declined(intent), Webhooks.secret(), now.minus(Duration.ofMinutes(4)))
                    .expect(200);
        }
        Bookings.awaitStatus(api, bookingId, "FAILED");
    }

    @Test
    void reportOnAnUnknownPaymentIsKeptAndMovesNothing() {
        var bookingId = Bookings.pending(api, Programme.newShow(), "A1");
        Bookings.startPayment(api, bookingId).expect(201);
        var ours = Provider.intentOf(bookingId).path("metadata");
        var nobodys = JsonNodeFactory.instance.objectNode();
        var claims = List.of(Webhooks.paid("pi_nobodys", nobodys), Webhooks.paid("pi_another", ours));
        for (var claim : claims) {
            Webhooks.send(claim, Webhooks.secret(), Instant.now()).expect(200);
            Webhooks.send(claim, Webhooks.secret(), Instant.now()).expect(200);
        }
        assertEquals("INITIATED", onlyPayment().path("status").asText());
        assertEquals("PAYMENT_PENDING", api.get("/bookings/" + bookingId).text("status"));
    }

    private JsonNode onlyPayment() {
        var payments = api.get("/payments").expect(200).body().path("items");
        assertEquals(1, payments.size(), payments::toString);
        return payments.get(0);
    }

    private static String intentId(String bookingId) {
        return Provider.intentOf(bookingId).path("id").asText();
    }

    private static void refused(Answer answer) {
        answer.expectError(400, "INVALID_SIGNATURE");
    }

    private static String history(String bookingId) {
        return Users.as("support")
                .get("/support/bookings/" + bookingId)
                .expect(200)
                .body()
                .path("transitions")
                .toString();
    }

    private static void awaitDelivered(String eventId) {
        await("event " + eventId + " is delivered")
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    var deliveries = Provider.http("secretKey")
                            .get("/sandbox/events/" + eventId)
                            .body()
                            .path("deliveries");
                    assertTrue(deliveries.size() > 0, deliveries::toString);
                    var open = 0;
                    for (var delivery : deliveries) {
                        open += delivery.path("deliveredAt").isNull() ? 1 : 0;
                    }
                    return open == 0;
                });
    }
}
