package io.marquee.payment;

import static io.marquee.payment.testing.PaymentScenario.message;
import static io.marquee.payment.testing.PaymentScenario.messages;
import static io.marquee.payment.testing.PaymentScenario.result;
import static io.marquee.payment.testing.PaymentScenario.signature;
import static io.marquee.payment.testing.PaymentScenario.text;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.payment.testing.PaymentScenario;
import io.marquee.payment.testing.ProviderEvents;
import io.marquee.payment.testing.ProviderPart;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What providers report: genuine or forged, twice, late, in any order, and of what is not ours. */
@ExtendWith(ArquillianExtension.class)
class WebhooksIT {

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @ArquillianResource
    URI base;

    PaymentScenario booking;
    UUID payment;

    @BeforeEach
    void aStartedPayment() {
        booking = new PaymentScenario(base);
        payment = booking.register("450.00", "INR");
        assertEquals(201, booking.start().status());
    }

    private ObjectNode paidEvent() {
        return ProviderEvents.paid(booking.intentId(), payment, 45000, "inr");
    }

    @Test
    void aForgedOldOrUnsignedReportIsRefused() {
        var body = paidEvent().toString();
        var stranger = signature(body, "whsec_stranger", Instant.now());
        var old = signature(body, ProviderPart.NEW_WEBHOOK_SECRET, Instant.now().minusSeconds(360));
        var ofAnotherBody = signature(body + " ", ProviderPart.NEW_WEBHOOK_SECRET, Instant.now());
        for (var signature : new String[] {stranger, old, ofAnotherBody, "t=x,v1=y", null}) {
            var answer = booking.deliver(body, signature);
            assertEquals(400, answer.status(), "with " + signature);
            assertEquals("INVALID_SIGNATURE", answer.errorCode());
        }
        assertEquals("INITIATED", booking.status(payment));
    }

    @Test
    void bothSecretsHoldWhileOneIsReplaced() {
        var body = paidEvent().toString();
        assertEquals(
                200,
                booking.deliver(body, signature(body, ProviderPart.OLD_WEBHOOK_SECRET, Instant.now()))
                        .status());
        assertEquals("SUCCEEDED", booking.status(payment));
    }

    @Test
    void aReportThatComesAgainIsAnsweredAndAppliedOnce() {
        var event = paidEvent();
        var answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> booking.reportBody(event.toString()).status())
                .distinct()
                .toList();
        assertEquals(List.of(200), answers);
        assertEquals(1, messages("payment-settled", booking.bookingId));
        assertEquals(1, messages("io.marquee.payment.completed.v1", payment));
        assertEquals("APPLIED", result(event.path("id").asText()));
        assertEquals(
                "1", text("select count(*) from transactions where kind = 'PAID' and payment_id = '" + payment + "'"));
    }

    @Test
    void otherReportsOfTheSameMoneyAreIgnored() {
        booking.reportBody(paidEvent().toString());
        var again = paidEvent();
        booking.reportBody(again.toString());
        assertEquals("IGNORED", result(again.path("id").asText()));
        assertEquals(1, messages("payment-settled", booking.bookingId));
    }

    @Test
    void aDeclineThatArrivesAfterTheMoneyChangesNothing() {
        booking.pay("pm_card_chargeDeclined");
        booking.pay("pm_card_visa");
        booking.report("payment_intent.succeeded");
        booking.report("payment_intent.payment_failed");
        assertEquals("SUCCEEDED", booking.status(payment));
        assertEquals(1, messages("payment-settled", booking.bookingId));
    }

    @Test
    void theThirdDeclineIsFinal() {
        for (var attempt = 1; attempt <= 3; attempt++) {
            assertEquals("INITIATED", booking.status(payment));
            booking.pay("pm_card_chargeDeclined");
            booking.report("payment_intent.payment_failed");
        }
        assertEquals("FAILED", booking.status(payment));
        assertEquals("FAILED", message("payment-settled", booking.bookingId, "paymentOutcome"));
        assertEquals(1, messages("io.marquee.payment.failed.v1", payment));
        assertEquals(
                "Your card was declined.",
                booking.asCustomer()
                        .get("/api/v1/payments/" + payment)
                        .body()
                        .path("failureReason")
                        .asText());

        assertEquals(true, booking.close("FAILED").get("paymentClosed"));
        assertEquals(
                "canceled",
                booking.provider.intent(booking.intentId()).path("status").asText());
    }

    @Test
    void moneyThatComesAfterTheEndIsRefundedByItsProcess() {
        booking.close("EXPIRED");
        var event = paidEvent();
        assertEquals(200, booking.reportBody(event.toString()).status());
        assertEquals("LATE", result(event.path("id").asText()));
        assertEquals("SUCCEEDED_LATE", booking.status(payment));
        assertEquals(0, messages("payment-settled", booking.bookingId));
        assertEquals(1, messages("late-payment-received", payment));
        assertEquals("LATE_PAYMENT", message("late-payment-received", payment, "refundReason"));
        assertEquals(booking.customer.toString(), message("late-payment-received", payment, "userId"));
        assertEquals("corr-" + booking.bookingId, message("late-payment-received", payment, "correlationId"));
    }

    /** The provider could not reach us for an hour; meanwhile the booking has ended and its seats may be sold again. */
    @Test
    void moneyThatIsReportedAnHourLateIsRefundedToo() {
        booking.pay("pm_card_visa");
        var event = (ObjectNode) booking.provider.event(booking.intentId(), "payment_intent.succeeded");
        event.put("created", Instant.now().minusSeconds(3600).getEpochSecond());
        PaymentScenario.execute(
                "update payments set status = 'CLOSED', reason = 'EXPIRED' where id = '" + payment + "'");
        assertEquals(200, booking.reportBody(event.toString()).status());
        assertEquals("SUCCEEDED_LATE", booking.status(payment));
        assertEquals(1, messages("late-payment-received", payment));
    }

    @Test
    void otherMoneyThanWasAskedForIsRefundedAndTheBookingFails() {
        var less = ProviderEvents.paid(booking.intentId(), payment, 44999, "inr");
        booking.reportBody(less.toString());
        assertEquals("MISMATCHED", booking.status(payment));
        assertEquals("AMOUNT_MISMATCH", message("late-payment-received", payment, "refundReason"));
        assertEquals("FAILED", message("payment-settled", booking.bookingId, "paymentOutcome"));
    }

    @Test
    void aCancelThatNobodyAskedForFailsTheBooking() {
        booking.provider.cancel(booking.intentId());
        booking.report("payment_intent.canceled");
        assertEquals("FAILED", booking.status(payment));
        assertEquals("FAILED", message("payment-settled", booking.bookingId, "paymentOutcome"));
    }

    @Test
    void aReportOfSomeoneElsesPaymentIsKeptAndHarmless() {
        var unknown = ProviderEvents.paid("pi_unknown", UUID.randomUUID(), 45000, "inr");
        assertEquals(200, booking.reportBody(unknown.toString()).status());
        assertEquals("UNKNOWN_PAYMENT", result(unknown.path("id").asText()));

        var otherIntent = ProviderEvents.paid("pi_other", payment, 45000, "inr");
        booking.reportBody(otherIntent.toString());
        assertEquals("UNKNOWN_PAYMENT", result(otherIntent.path("id").asText()));
        var support = booking.as(UUID.randomUUID(), Roles.SUPPORT);
        var kept = support.get("/api/v1/payments/webhooks?result=UNKNOWN_PAYMENT&limit=2")
                .body();
        assertEquals(
                otherIntent.path("id").asText(), kept.at("/items/0/eventId").asText());
        assertEquals(unknown.path("id").asText(), kept.at("/items/1/eventId").asText());
        assertEquals(400, support.get("/api/v1/payments/webhooks?result=LOST").status());
        assertEquals(403, booking.asCustomer().get("/api/v1/payments/webhooks").status());
        assertEquals("INITIATED", booking.status(payment));
    }

    @Test
    void aReportThatWasStoredAndNotAppliedIsCaughtUpWith() {
        var event = paidEvent();
        PaymentScenario.execute("insert into webhook_events (id, provider, event_id, type, body, received_at, result,"
                + " next_attempt_at) values (gen_random_uuid(), 'stripe', '"
                + event.path("id").asText()
                + "', 'payment_intent.succeeded', '" + event + "', now(), 'RECEIVED', now())");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> booking.status(payment).equals("SUCCEEDED"));
        assertEquals(1, messages("payment-settled", booking.bookingId));
        assertEquals("APPLIED", result(event.path("id").asText()));
    }

    @Test
    void aReportThatCannotBeReadIsKeptWithTheReason() {
        var event = paidEvent();
        ((ObjectNode) event.at("/data/object")).put("currency", "no currency");
        assertEquals(200, booking.reportBody(event.toString()).status());
        assertEquals("RECEIVED", result(event.path("id").asText()));
        assertTrue(Integer.parseInt(text("select attempts from webhook_events where event_id = '"
                        + event.path("id").asText() + "' and error is not null"))
                > 0);
    }

    @Test
    void whatIsNoEventIsRefusedAndUnknownProvidersAreNotThere() {
        assertEquals("MALFORMED_REQUEST", booking.reportBody("[]").errorCode());
        assertEquals("MALFORMED_REQUEST", booking.reportBody("not json").errorCode());
        var cash = ApiClient.at(base).post("/api/v1/payments/webhooks/cash", "{}");
        assertEquals(404, cash.status());
    }

    @Test
    void theMetricsTell() {
        booking.reportBody(paidEvent().toString());
        var metrics = ApiClient.at(base).get("/metrics").text();
        assertTrue(metrics.contains("payments_total"), metrics);
        assertTrue(metrics.contains("payment_webhooks_total"), metrics);
        assertTrue(metrics.contains("circuit_breaker_state"), metrics);
    }
}
