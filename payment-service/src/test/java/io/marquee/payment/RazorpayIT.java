package io.marquee.payment;

import static io.marquee.payment.testing.PaymentScenario.message;
import static io.marquee.payment.testing.PaymentScenario.messages;
import static io.marquee.payment.testing.PaymentScenario.razorpaySignature;
import static io.marquee.payment.testing.PaymentScenario.result;
import static io.marquee.payment.testing.PaymentScenario.text;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.chassis.testing.TestPlatform;
import io.marquee.payment.testing.PaymentScenario;
import io.marquee.payment.testing.ProviderEvents;
import io.marquee.payment.testing.ProviderPart;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers who pay by Razorpay, though the process registers every payment with Stripe first. */
@ExtendWith(ArquillianExtension.class)
class RazorpayIT {

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @ArquillianResource
    URI base;

    PaymentScenario booking;
    UUID first;
    UUID payment;
    String stripeIntent;
    JsonNode payload;

    @BeforeEach
    void aPaymentThatWasStartedAtRazorpay() {
        booking = new PaymentScenario(base);
        first = booking.register("450.00", "INR");
        stripeIntent = text("select intent_id from payments where id = '" + first + "'");
        var started = booking.startAtRazorpay();
        assertEquals(201, started.status(), started.text());
        payload = started.body().path("providerPayload");
        payment = UUID.fromString(started.body().path("paymentId").asText());
    }

    private JsonNode capturedEvent() {
        booking.provider.payOrder(booking.intentId(), "pm_card_visa");
        return booking.provider.event(booking.intentId(), "payment.captured");
    }

    private int refund(String amount) {
        return booking.as(UUID.randomUUID(), Roles.SUPPORT)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/payments/" + payment + "/refunds", Map.of("amount", amount, "reason", "Late start"))
                .status();
    }

    @Test
    void theCustomerGetsWhatRazorpaysCheckoutNeeds() {
        assertTrue(payload.path("orderId").asText().startsWith("order_"), payload::toString);
        assertEquals(ProviderPart.RAZORPAY_KEY_ID, payload.path("keyId").asText());
        var page = payload.path("redirectUrl").asText();
        assertTrue(page.endsWith("&return_url=https%3A%2F%2Fshop.example%2Fback"), page);
        assertEquals(3, payload.size(), payload::toString);
    }

    @Test
    void aPaidOrderSettlesTheProcess() {
        booking.provider.payOrder(booking.intentId(), "pm_card_visa");
        assertEquals(200, booking.reportOfRazorpay("payment.captured").status());
        assertEquals("SUCCEEDED", booking.status(payment));
        assertEquals("SUCCEEDED", message("payment-settled", booking.bookingId, "paymentOutcome"));
        assertEquals(payment.toString(), message("payment-settled", booking.bookingId, "paymentId"));
        assertEquals(1, messages("io.marquee.payment.completed.v1", payment));
    }

    @Test
    void thePaymentAtTheOtherProviderIsClosedThere() {
        assertNotEquals(first, payment);
        assertEquals("CLOSED", booking.status(first));
        assertEquals(
                "canceled", booking.provider.intent(stripeIntent).path("status").asText());
        assertEquals(409, booking.start().status());
    }

    /** The booking ends while another payment takes the place of the one that is being closed. */
    @Test
    void thePaymentThatCountsIsClosedAlthoughItCameMeanwhile() throws Exception {
        var ending = new PaymentScenario(base);
        var replaced = ending.register("450.00", "INR");
        var counts = UUID.randomUUID();
        CompletableFuture<?> closed;
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update payments set status = 'CLOSING', replaced_by = '" + counts + "' where id = '"
                    + replaced + "'");
            closed = CompletableFuture.runAsync(() -> ending.close("CANCELLED"));
            awaitSomebodyWaitsForALock();
            statement.execute("insert into payments (id, booking_id, user_id, provider, amount, currency, status,"
                    + " expires_at, correlation_id, created_at, updated_at) select '" + counts
                    + "', booking_id, user_id,"
                    + " 'razorpay', amount, currency, 'REGISTERED', expires_at, correlation_id, now(), now()"
                    + " from payments where id = '" + replaced + "'");
            connection.commit();
        }
        closed.get(60, TimeUnit.SECONDS);

        assertEquals("CLOSED", ending.status(counts));
        assertEquals(422, ending.startAtRazorpay().status());
    }

    private static void awaitSomebodyWaitsForALock() {
        await().until(() -> !text("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .equals("0"));
    }

    /** The provider has its money at the same moment as it is told to take none: both have been paid, one goes back. */
    @Test
    void whoPaysAtBothGetsOneBack() {
        PaymentScenario.execute("update payments set status = 'CLOSING' where id = '" + first + "'");
        var paidAtStripe = ProviderEvents.paid(stripeIntent, first, 45000, "inr");
        booking.provider.payOrder(booking.intentId(), "pm_card_visa");
        booking.reportOfRazorpay("payment.captured");
        booking.reportBody(paidAtStripe.toString());
        booking.reportBody(paidAtStripe.toString());
        assertEquals("SUCCEEDED", booking.status(payment));
        assertEquals("SUCCEEDED_LATE", booking.status(first));
        assertEquals(1, messages("payment-settled", booking.bookingId));
        assertEquals(1, messages("late-payment-received", first));
        assertEquals(0, messages("late-payment-received", payment));
    }

    @Test
    void theThirdDeclineIsFinal() {
        for (var attempt = 1; attempt <= 3; attempt++) {
            booking.provider.payOrder(booking.intentId(), "pm_card_chargeDeclined");
            booking.reportOfRazorpay("payment.failed");
        }
        assertEquals("FAILED", booking.status(payment));
        assertEquals("FAILED", message("payment-settled", booking.bookingId, "paymentOutcome"));
    }

    /** An order stays open for ever: what comes after the end is refunded by its process. */
    @Test
    void moneyThatComesAfterTheEndIsLate() {
        var closed = booking.close("EXPIRED");
        assertEquals(true, closed.get("paymentClosed"));
        assertEquals("CLOSED", booking.status(payment));
        var event = capturedEvent();
        ((ObjectNode) event).put("created_at", Instant.now().minusSeconds(3600).getEpochSecond());
        booking.deliverOfRazorpay(event.toString(), "evt_hour_" + payment);
        assertEquals("LATE", result("evt_hour_" + payment));
        assertEquals("SUCCEEDED_LATE", booking.status(payment));
        assertEquals(1, messages("late-payment-received", payment));
    }

    @Test
    void whoPaysWhileTheBookingExpiresHasPaid() {
        capturedEvent();
        var closed = booking.close("EXPIRED");
        assertEquals(true, closed.get("alreadyPaid"));
        assertEquals(payment.toString(), closed.get("paymentId"));
        booking.reportOfRazorpay("payment.captured");
        assertEquals(1, messages("io.marquee.payment.completed.v1", payment));
    }

    @Test
    void otherMoneyThanWasAskedForGoesBack() {
        var event = capturedEvent();
        ((ObjectNode) event.at("/payload/payment/entity")).put("amount", 44999);
        booking.deliverOfRazorpay(event.toString(), "evt_less_" + payment);
        assertEquals("MISMATCHED", booking.status(payment));
        assertEquals("AMOUNT_MISMATCH", message("late-payment-received", payment, "refundReason"));
    }

    @Test
    void aForgedOldOrUnsignedReportIsRefused() {
        var event = capturedEvent();
        var body = event.toString();
        var stranger = razorpaySignature(body, "stranger");
        var ofAnotherBody = razorpaySignature(body + " ", ProviderPart.NEW_WEBHOOK_SECRET);
        for (var signature : new String[] {stranger, ofAnotherBody, "", "00", null}) {
            var answer = booking.deliverOfRazorpay(body, "evt_forged_" + payment, signature);
            assertEquals("400 INVALID_SIGNATURE", answer.status() + " " + answer.errorCode(), "with " + signature);
        }
        var longAgo = Instant.now().minus(Duration.ofDays(17)).getEpochSecond();
        var old = ((ObjectNode) event.deepCopy()).put("created_at", longAgo).toString();
        assertEquals(
                "INVALID_SIGNATURE",
                booking.deliverOfRazorpay(old, "evt_old_" + payment).errorCode());
        assertEquals("INITIATED", booking.status(payment));
        var older = razorpaySignature(body, ProviderPart.OLD_WEBHOOK_SECRET);
        assertEquals(
                200,
                booking.deliverOfRazorpay(body, "evt_rotated_" + payment, older).status());
        assertEquals("SUCCEEDED", booking.status(payment));
    }

    /** The event's id is not signed: what was signed counts once, whatever id it comes with. */
    @Test
    void aReportThatComesAgainCountsOnceUnderAnyId() {
        booking.provider.payOrder(booking.intentId(), "pm_card_chargeDeclined");
        var body = booking.provider.event(booking.intentId(), "payment.failed").toString();
        IntStream.range(0, 12)
                .parallel()
                .forEach(i -> assertEquals(
                        200,
                        booking.deliverOfRazorpay(body, "evt_again_" + (i % 4) + payment)
                                .status()));
        assertEquals("INITIATED", booking.status(payment));
        assertEquals("1", text("select failed_attempts from payments where id = '" + payment + "'"));
    }

    @Test
    void reportsComeInAnyOrder() {
        booking.provider.payOrder(booking.intentId(), "pm_card_chargeDeclined");
        booking.provider.payOrder(booking.intentId(), "pm_card_visa");
        booking.reportOfRazorpay("payment.captured");
        booking.reportOfRazorpay("payment.failed");
        assertEquals("SUCCEEDED", booking.status(payment));
        assertEquals(1, messages("payment-settled", booking.bookingId));
    }

    @Test
    void aReportOfSomeoneElsesPaymentIsKeptAndHarmless() {
        var event = capturedEvent();
        var entity = (ObjectNode) event.at("/payload/payment/entity");
        entity.put("order_id", "order_unknown").putArray("notes");
        assertEquals(
                200,
                booking.deliverOfRazorpay(event.toString(), "evt_unknown_" + payment)
                        .status());
        assertEquals("UNKNOWN_PAYMENT", result("evt_unknown_" + payment));
        assertEquals("INITIATED", booking.status(payment));
    }

    @Test
    void refundsGoUpToWhatWasPaidAndAreMadeOnceThoughTheirAnswersAreLost() {
        booking.provider.payOrder(booking.intentId(), "pm_card_visa");
        booking.reportOfRazorpay("payment.captured");
        assertEquals(201, refund("150.00"));
        assertEquals(409, refund("300.01"));
        booking.provider.loseAnswers();
        try {
            assertEquals(202, refund("300.00"));
        } finally {
            booking.provider.recover();
        }
        PaymentScenario.execute("update refunds set updated_at = now() - interval '2 minutes' where payment_id = '"
                + payment + "' and status = 'REQUESTED'");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> text("select count(*) from refunds where status = 'SUCCEEDED' and payment_id = '" + payment
                                + "'")
                        .equals("2"));
        var refunds = booking.provider.books(payment).at("/0/charges/0/refunds");
        assertEquals(2, refunds.size(), refunds::toString);
        assertEquals(409, refund("0.01"));
    }

    @Test
    void aBookingThatIsRegisteredAgainKeepsTheProviderThatItsCustomerChose() {
        assertEquals(payment, booking.register("450.00", "INR"));
        assertEquals(payment, booking.payment());
        assertEquals(
                "1",
                text("select count(*) from payments where booking_id = '" + booking.bookingId
                        + "' and replaced_by is null"));
    }
}
