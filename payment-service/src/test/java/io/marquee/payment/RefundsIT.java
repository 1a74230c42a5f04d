package io.marquee.payment;

import static io.marquee.chassis.testing.Rivals.atOnce;
import static io.marquee.payment.testing.PaymentScenario.message;
import static io.marquee.payment.testing.PaymentScenario.messages;
import static io.marquee.payment.testing.PaymentScenario.text;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.ServiceArchive;
import io.marquee.payment.testing.PaymentScenario;
import io.marquee.payment.testing.ProviderClient;
import io.marquee.payment.testing.ProviderEvents;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Money goes back: by process and by support, never more than was paid. */
@ExtendWith(ArquillianExtension.class)
class RefundsIT {

    private static final int RIVALS = 50;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceArchive.built();
    }

    @ArquillianResource
    URI base;

    PaymentScenario booking;
    UUID payment;

    @BeforeEach
    void aPaidBooking() {
        booking = new PaymentScenario(base);
        payment = booking.paid("450.00", "INR");
        assertEquals("SUCCEEDED", booking.status(payment));
    }

    private Answer refund(String amount) {
        return refund(amount, UUID.randomUUID().toString());
    }

    private Answer refund(String amount, String key) {
        var body = new HashMap<String, Object>();
        body.put("amount", amount == null ? null : new BigDecimal(amount));
        body.put("reason", "The projector failed");
        return booking.as(UUID.randomUUID(), Roles.SUPPORT)
                .with("Idempotency-Key", key)
                .post("/api/v1/payments/" + payment + "/refunds", body);
    }

    /** On a slow machine a rival may wait for the payment longer than the database lets it; then it is told to come back. */
    private int refundOnceItsTurnHasCome(String amount) {
        var key = UUID.randomUUID().toString();
        var status = refund(amount, key).status();
        for (var again = 0; status == 503 && again < RIVALS; again++) {
            status = refund(amount, key).status();
        }
        return status;
    }

    private String refunded() {
        return text("select refunded_amount from payments where id = '" + payment + "'");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aProcessRefundsAllOnceForAReason() {
        var first = (Map<String, Object>)
                PaymentScenario.refund(payment, "BOOKING_CLOSED", null).get("refund");
        var again = (Map<String, Object>)
                PaymentScenario.refund(payment, "BOOKING_CLOSED", null).get("refund");
        var other = (Map<String, Object>)
                PaymentScenario.refund(payment, "LATE_PAYMENT", null).get("refund");
        assertEquals("SUCCEEDED", first.get("status"));
        assertEquals(450.0, ((Number) first.get("amount")).doubleValue());
        assertEquals(first.get("refundId"), again.get("refundId"));
        assertEquals("NOTHING_LEFT", other.get("status"));
        assertEquals("450.000", refunded());
        assertEquals(1, messages("io.marquee.payment.refunded.v1", payment));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aProcessRefundsAPartOnceForAReason() {
        var part = new BigDecimal("265.50");
        var first = (Map<String, Object>)
                PaymentScenario.refund(payment, "BOOKING_CANCELLED", part).get("refund");
        var again = (Map<String, Object>)
                PaymentScenario.refund(payment, "BOOKING_CANCELLED", part).get("refund");
        assertEquals(265.5, ((Number) first.get("amount")).doubleValue());
        assertEquals("INR", first.get("currency"));
        assertEquals(first.get("refundId"), again.get("refundId"));
        assertEquals("265.500", refunded());
        assertEquals(1, messages("io.marquee.payment.refunded.v1", payment));
        assertEquals("BOOKING_CANCELLED", PaymentScenario.message("io.marquee.payment.refunded.v1", payment, "reason"));
    }

    /** Booking-service decides by the refunds that it was told of; payment-service knows those under way, too. */
    @Test
    @SuppressWarnings("unchecked")
    void aProcessSendsNoMoreThanOtherRefundsHaveLeftOfWhatIsGranted() {
        assertEquals(201, refund("100.00").status());
        var due = new BigDecimal("225.00");
        var first = (Map<String, Object>)
                PaymentScenario.refund(payment, "BOOKING_CANCELLED", due, due).get("refund");
        var again = (Map<String, Object>)
                PaymentScenario.refund(payment, "BOOKING_CANCELLED", due, due).get("refund");
        assertEquals(125.0, ((Number) first.get("amount")).doubleValue());
        assertEquals(first.get("refundId"), again.get("refundId"));
        assertEquals("225.000", refunded());
        var nothing = (Map<String, Object>)
                PaymentScenario.refund(payment, "SHOW_CANCELLED", due, due).get("refund");
        assertEquals("NOTHING_LEFT", nothing.get("status"));
        assertEquals("225.000", refunded());
    }

    /** Support's refund is on its way to a provider that refuses it: what it had taken is the customer's all the same. */
    @Test
    @SuppressWarnings("unchecked")
    void aProcessWaitsForTheAnswerToARefundThatLeavesItLess() {
        PaymentScenario.execute("insert into refunds (id, payment_id, request_key, amount, currency, reason, status,"
                + " correlation_id, created_at, updated_at, next_attempt_at) select gen_random_uuid(), id, 'support:other',"
                + " 450, 'INR', 'Goodwill', 'REQUESTED', 'other', now(), now(), now() + interval '1 hour'"
                + " from payments where id = '" + payment + "'");
        PaymentScenario.execute("update payments set refunded_amount = 450 where id = '" + payment + "'");
        var due = new BigDecimal("225.00");
        var process =
                CompletableFuture.supplyAsync(() -> PaymentScenario.refund(payment, "BOOKING_CANCELLED", due, due));
        assertThrows(TimeoutException.class, () -> process.get(3, TimeUnit.SECONDS));

        PaymentScenario.execute("update payments set refunded_amount = 0 where id = '" + payment + "'");
        PaymentScenario.execute("update refunds set status = 'FAILED' where payment_id = '" + payment + "'");

        var sent = (Map<String, Object>) process.join().get("refund");
        assertEquals("SUCCEEDED", sent.get("status"));
        assertEquals(225.0, ((Number) sent.get("amount")).doubleValue());
        assertEquals("225.000", refunded());
    }

    @Test
    void supportRefundsInPartsUpToWhatWasPaid() {
        var first = refund("150.00");
        assertEquals(201, first.status(), first.text());
        assertEquals("SUCCEEDED", first.body().path("status").asText());
        var tooMuch = refund("300.01");
        assertEquals(409, tooMuch.status());
        assertEquals("INVALID_STATE", tooMuch.errorCode());
        assertEquals(300.0, tooMuch.body().at("/error/details/refundable").asDouble());
        assertEquals(300.0, refund(null).body().path("amount").asDouble());
        assertEquals(409, refund(null).status());
        assertEquals(
                450.0,
                booking.asCustomer()
                        .get("/api/v1/payments/" + payment)
                        .body()
                        .path("refundedAmount")
                        .asDouble());
    }

    @Test
    void aRepeatedRequestRefundsOnce() {
        var supporter = booking.as(UUID.randomUUID(), Roles.SUPPORT).with("Idempotency-Key", "once");
        var body = Map.of("amount", 100, "reason", "Late start");
        var first = supporter.post("/api/v1/payments/" + payment + "/refunds", body);
        var again = supporter.post("/api/v1/payments/" + payment + "/refunds", body);
        assertEquals(first.body(), again.body());
        assertEquals("100.000", refunded());
    }

    @Test
    void rivalsTogetherNeverGetMoreThanWasPaid() {
        var statuses = atOnce(RIVALS, i -> refundOnceItsTurnHasCome("100.00"));
        assertEquals(4, statuses.stream().filter(s -> s == 201).count(), statuses.toString());
        assertEquals(RIVALS - 4, statuses.stream().filter(s -> s == 409).count(), statuses.toString());
        assertEquals("400.000", refunded());
        assertTrue(takenFrom("refunds where status <> 'FAILED' and payment_id = '" + payment + "'") <= 450);
    }

    /** The control: the same rivals against a refund that looks first and takes then, without the lock. */
    @Test
    void rivalsWithoutTheLockDoGetMore() {
        PaymentScenario.execute("create table naive_refunds (amount numeric not null)");
        atOnce(RIVALS, i -> {
            if (takenFrom("naive_refunds") + 100 <= 450) {
                PaymentScenario.execute("insert into naive_refunds select 100 from pg_sleep(0.2)");
            }
            return 0;
        });
        assertTrue(takenFrom("naive_refunds") > 450, "The race has become harmless, so it proves nothing any more");
    }

    private static double takenFrom(String rows) {
        return Double.parseDouble(text("select coalesce(sum(amount), 0) from " + rows));
    }

    @Test
    void moneyOfARefundThatFailsCanBeRefundedAgain() {
        var refund = refund("450.00");
        var id = UUID.fromString(refund.body().path("refundId").asText());
        var atProvider = text("select provider_refund_id from refunds where id = '" + id + "'");
        var failed = ProviderEvents.refund("refund.failed", atProvider, id, "failed");
        assertEquals(200, booking.reportBody(failed.toString()).status());
        assertEquals("FAILED", text("select status from refunds where id = '" + id + "'"));
        assertEquals("0.000", refunded());
        assertEquals(1, messages("io.marquee.payment.refund-failed.v1", payment), "what was told is taken back");
        assertEquals("450.0", message("refund-failed", id, "amount").replaceFirst("0+$", "0"));
        assertEquals("The projector failed", message("refund-failed", id, "refundReason"));
        booking.reportBody(failed.toString());
        assertEquals(1, messages("refund-failed", id), "a second report is no news");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aProcessMakesANewRefundOfOneThatTheProviderFailed() {
        var part = new BigDecimal("100.00");
        var first = (Map<String, Object>)
                PaymentScenario.refund(payment, "BOOKING_CANCELLED", part).get("refund");
        var id = UUID.fromString(first.get("refundId").toString());
        var atProvider = text("select provider_refund_id from refunds where id = '" + id + "'");
        booking.reportBody(
                ProviderEvents.refund("refund.failed", atProvider, id, "failed").toString());
        assertEquals("0.000", refunded());

        var request = message("refund-failed", id, "refundRequest");
        var again = PaymentScenario.refundAgain(payment, request, part);
        var repeated = PaymentScenario.refundAgain(payment, request, part);
        var byItsOwnProcess = (Map<String, Object>)
                PaymentScenario.refund(payment, "BOOKING_CANCELLED", part).get("refund");

        assertNotEquals(first.get("refundId"), again.get("refundId"));
        assertEquals("SUCCEEDED", again.get("status"));
        assertEquals(again.get("refundId"), repeated.get("refundId"));
        assertEquals(again.get("refundId"), byItsOwnProcess.get("refundId"), "the same request, whoever makes it");
        assertEquals("100.000", refunded());
    }

    @Test
    void whatTheProviderFailsAgainAndAgainIsLeftToPeople() {
        var part = new BigDecimal("100.00");
        var refund = (Map<?, ?>)
                PaymentScenario.refund(payment, "BOOKING_CANCELLED", part).get("refund");
        for (var attempt = 0; attempt < 2; attempt++) {
            reportFailure(refund);
            refund = PaymentScenario.refundAgain(payment, "process:BOOKING_CANCELLED", part);
        }
        reportFailure(refund);

        var incident = PaymentScenario.failedRefundAgain(payment, "process:BOOKING_CANCELLED", part);

        assertTrue(incident.contains("has failed this refund of 100.00 INR 3 times"), incident);
        assertEquals("0.000", refunded());
        assertEquals(
                "3", text("select count(*) from refunds where status = 'FAILED' and payment_id = '" + payment + "'"));
    }

    private void reportFailure(Map<?, ?> refund) {
        var id = UUID.fromString(refund.get("refundId").toString());
        var atProvider = text("select provider_refund_id from refunds where id = '" + id + "'");
        booking.reportBody(
                ProviderEvents.refund("refund.failed", atProvider, id, "failed").toString());
        assertEquals("FAILED", text("select status from refunds where id = '" + id + "'"));
    }

    /** The provider forgets our keys after a day; then only its list of refunds tells what was made. */
    @Test
    void anOldRefundWhoseAnswerIsLostIsLookedFor() {
        var provider = new ProviderClient();
        provider.loseAnswers();
        UUID id;
        try {
            id = UUID.fromString(refund("150.00").body().path("refundId").asText());
        } finally {
            provider.recover();
        }
        assertTrue(provider.forgetKeys() > 0);

        PaymentScenario.execute("update refunds set created_at = now() - interval '2 days', next_attempt_at = now()"
                + " where id = '" + id + "'");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> text("select status from refunds where id = '" + id + "'")
                        .equals("SUCCEEDED"));
        var refunds = provider.books(payment).at("/0/charges/0/refunds");
        assertEquals(1, refunds.size(), refunds::toString);
    }

    @Test
    void aRefundThatCannotBeSentDoesNotHoldUpOthers() {
        var paid = new PaymentScenario(base).paid("90.00", "INR");
        var provider = new ProviderClient();
        provider.fail(503);
        UUID stuck;
        UUID next;
        try {
            stuck = UUID.fromString(refund("100.00").body().path("refundId").asText());
            next = UUID.fromString(refund("50.00").body().path("refundId").asText());
        } finally {
            provider.recover();
        }
        PaymentScenario.execute("update payments set provider = 'gone' where id = '" + payment + "'");
        PaymentScenario.execute(
                "update refunds set payment_id = '" + paid + "', next_attempt_at = now() where id = '" + next + "'");
        PaymentScenario.execute(
                "update refunds set next_attempt_at = now() - interval '1 hour' where id = '" + stuck + "'");
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> text("select status from refunds where id = '" + next + "'")
                            .equals("SUCCEEDED"));
            assertEquals(
                    "later",
                    text("select case when attempts > 0 and next_attempt_at > now() then 'later' end from refunds"
                            + " where id = '" + stuck + "'"));
        } finally {
            PaymentScenario.execute("update payments set provider = 'stripe' where id = '" + payment + "'");
        }
    }

    @Test
    void theProvidersOwnReportsOfARefundAreNoNews() {
        refund("450.00");
        for (var type : List.of("refund.updated", "charge.refunded")) {
            var event = booking.provider.event(booking.intentId(), type);
            booking.reportBody(event.toString());
            assertEquals("IGNORED", PaymentScenario.result(event.path("id").asText()));
        }
        assertEquals(1, messages("io.marquee.payment.refunded.v1", payment));
    }

    @Test
    void nobodyButSupportRefundsAndOnlyWhatMakesSense() {
        var path = "/api/v1/payments/" + payment + "/refunds";
        var customer = booking.asCustomer().with("Idempotency-Key", "mine");
        assertEquals(
                403, customer.post(path, Map.of("reason", "I want it back")).status());
        assertEquals("VALIDATION_ERROR", refund("0").errorCode());
        assertEquals("VALIDATION_ERROR", refund("10.001").errorCode());
        var support = booking.as(UUID.randomUUID(), Roles.SUPPORT);
        assertEquals(
                "IDEMPOTENCY_KEY_REQUIRED",
                support.post(path, Map.of("reason", "x")).errorCode());
        assertEquals(
                "VALIDATION_ERROR",
                support.with("Idempotency-Key", "no-reason")
                        .post(path, Map.of("reason", " "))
                        .errorCode());
        var unknown = "/api/v1/payments/" + UUID.randomUUID() + "/refunds";
        assertEquals(
                404,
                support.with("Idempotency-Key", "unknown")
                        .post(unknown, Map.of("reason", "x"))
                        .status());
    }

    @Test
    void aRefundThatTheProviderCannotTakeNowIsSentLater() {
        var provider = new ProviderClient();
        provider.fail(503);
        UUID id;
        try {
            var accepted = refund("450.00");
            assertEquals(202, accepted.status(), accepted.text());
            assertEquals("REQUESTED", accepted.body().path("status").asText());
            id = UUID.fromString(accepted.body().path("refundId").asText());
            assertEquals("450.000", refunded());
        } finally {
            provider.recover();
        }
        PaymentScenario.execute("update refunds set next_attempt_at = now() where id = '" + id + "'");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> text("select status from refunds where id = '" + id + "'")
                        .equals("SUCCEEDED"));
        assertEquals(1, messages("io.marquee.payment.refunded.v1", payment));
    }

    /** The process may die, or the answer be lost, when the provider has made the refund and we do not know it yet. */
    @Test
    void aRefundWhoseAnswerIsLostIsMadeOnce() {
        var provider = new ProviderClient();
        provider.loseAnswers();
        UUID id;
        try {
            var accepted = refund("150.00");
            assertEquals(202, accepted.status(), accepted.text());
            id = UUID.fromString(accepted.body().path("refundId").asText());
        } finally {
            provider.recover();
        }
        PaymentScenario.execute("update refunds set next_attempt_at = now() where id = '" + id + "'");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> text("select status from refunds where id = '" + id + "'")
                        .equals("SUCCEEDED"));
        var refunds = provider.books(payment).at("/0/charges/0/refunds");
        assertEquals(1, refunds.size(), refunds::toString);
        assertEquals(15000, refunds.at("/0/amount").asInt());
    }

    @Test
    void nothingGoesBackBeforeItWasPaid() {
        var unpaid = new PaymentScenario(base);
        payment = unpaid.register("450.00", "INR");
        assertEquals("INVALID_STATE", refund(null).errorCode());
    }
}
