package io.marquee.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
        var another =
                Webhooks.paid(intentId(bookingId), Provider.intentOf(bookingId).path("metadata"));
        Webhooks.send(another, Webhooks.secret(), Instant.now()).expect(200);

        Provider.awaitDelivered(event.path("id").asText());
        awaitKept(another, "IGNORED");
        tellSomebodyElse();
        assertEquals(before, history(bookingId));
        assertEquals("SUCCEEDED", onlyPayment().path("status").asText());
        assertEquals(1, Mails.count(customer.email()));
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
        Provider.awaitDelivered(event.path("id").asText());
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
                .forEach(event -> Provider.awaitDelivered(event.path("id").asText()));
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
        claims.forEach(claim -> awaitKept(claim, "UNKNOWN_PAYMENT"));
        assertEquals("INITIATED", onlyPayment().path("status").asText());
        assertEquals("PAYMENT_PENDING", api.get("/bookings/" + bookingId).text("status"));
    }

    /** Returns when support sees the report, with what became of it; once, however often it came. */
    private static void awaitKept(String report, String result) {
        var eventId = Webhooks.idOf(report);
        await(eventId + " is kept as " + result).atMost(PATIENCE).until(() -> kept(eventId, result) > 0);
        assertEquals(1, kept(eventId, result), eventId);
    }

    /** Among the newest reports with that result. */
    private static long kept(String eventId, String result) {
        return Users.as("support")
                .get("/payments/webhooks?limit=100&result=" + result)
                .expect(200)
                .body()
                .path("items")
                .findValuesAsText("eventId")
                .stream()
                .filter(eventId::equals)
                .count();
    }

    /** A mail for something that happens now: what was caused before would have been told before it. */
    private static void tellSomebodyElse() {
        var other = Users.newCustomer();
        Bookings.pay(other.api(), Bookings.pending(other.api(), Programme.newShow(), "A1"));
        Mails.await(other.email(), 1);
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
}
