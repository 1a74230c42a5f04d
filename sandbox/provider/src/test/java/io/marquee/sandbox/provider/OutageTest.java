package io.marquee.sandbox.provider;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.ApiException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest extends SandboxTest {

    @Test
    void outageRefusesEveryCallUntilItsTimeIsOver() {
        behave("{\"apiOutage\": {\"status\": 503, \"for\": \"PT1S\"}}");
        var refused = assertThrows(ApiException.class, () -> sandbox.create());
        assertEquals(503, refused.getStatusCode());
        await().atMost(10, TimeUnit.SECONDS).ignoreExceptions().until(() -> sandbox.create() != null);
        assertEquals(1, count(sandbox.get("/sandbox/payment_intents").body(), "client_secret"));
    }

    @Test
    void lostAnswerIsFoundAgainByItsKey() throws StripeException {
        behave("{\"apiOutage\": {\"status\": 500, \"executes\": true}}");
        assertThrows(ApiException.class, () -> sandbox.create("booking-b-1"));
        assertEquals(200, sandbox.send("DELETE", "/sandbox/behaviour", "").statusCode());
        var replayed = sandbox.create("booking-b-1").getLastResponse().headers();
        assertEquals("true", replayed.firstValue("Idempotent-Replayed").orElseThrow());
        assertEquals(1, count(sandbox.get("/sandbox/payment_intents").body(), "client_secret"));
    }

    @Test
    void rateLimitOnRequest() {
        behave("{\"apiOutage\": {\"status\": 429}}");
        assertThrows(RateLimitException.class, () -> sandbox.create());
    }

    @Test
    void latencyOnRequest() throws StripeException {
        behave("{\"apiLatency\": \"PT0.5S\"}");
        var before = System.nanoTime();
        sandbox.create();
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toMillis() >= 500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"webhookCopies\": 11} | webhookCopies",
                "{\"webhookCopies\": \"2\"} | webhookCopies",
                "{\"webhookDelay\": \"5 s\"} | webhookDelay",
                "{\"webhookDelay\": \"-PT5S\"} | webhookDelay",
                "{\"webhookOrder\": \"random\"} | webhookOrder",
                "{\"apiOutage\": {\"status\": 200}} | apiOutage.status",
                "{\"apiOutage\": {\"until\": \"PT5S\"}} | apiOutage.until",
                "{\"apiOutage\": 503} | apiOutage",
                "{\"apiLatency\": \"PT2H\"} | apiLatency",
                "{\"webhookCopy\": 2} | webhookCopy",
                "[] | body",
                "not JSON | body"
            })
    void wrongBehaviourIsRefusedAndItsFieldNamed(String json, String field) {
        var before = sandbox.get("/sandbox/behaviour").body();
        var answer = sandbox.send("PUT", "/sandbox/behaviour", json);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("\"field\" : \"" + field + "\""), answer.body());
        assertEquals(before, sandbox.get("/sandbox/behaviour").body());
    }

    @Test
    void auditShowsWhatWasPaidAndRefunded() throws StripeException {
        var paid = sandbox.paid();
        sandbox.create();
        var list = sandbox.get("/sandbox/payment_intents?status=succeeded").body();
        assertEquals(1, count(list, "client_secret"));
        assertTrue(list.contains(paid.getLatestCharge()), list);
        assertEquals(
                2,
                count(
                        sandbox.get("/sandbox/payment_intents?metadata%5BbookingId%5D=b-1")
                                .body(),
                        "client_secret"));
        assertEquals(
                0,
                count(
                        sandbox.get("/sandbox/payment_intents?metadata%5BbookingId%5D=b-2")
                                .body(),
                        "client_secret"));
        assertEquals(400, sandbox.get("/sandbox/payment_intents?limit=0").statusCode());
        assertEquals(400, sandbox.get("/sandbox/payment_intents?state=x").statusCode());
    }

    @Test
    void auditShowsEveryProvidersPaymentsInOneShape() throws StripeException {
        var older = sandbox.create();
        var paid = sandbox.paid();
        var list = sandbox.get("/sandbox/payments?provider=stripe&status=succeeded")
                .body();
        assertTrue(list.contains("\"provider\" : \"stripe\""), list);
        assertTrue(list.contains("\"amount_received\" : 45000"), list);
        assertTrue(list.contains(paid.getLatestCharge()) && !list.contains(older.getId()), list);
        var next = sandbox.get("/sandbox/payments?limit=1&starting_after=" + paid.getId())
                .body();
        assertTrue(next.contains(older.getId()) && !next.contains(paid.getId()), next);
        assertEquals(400, sandbox.get("/sandbox/payments?shop=x").statusCode());
    }

    private void behave(String json) {
        assertEquals(200, sandbox.send("PUT", "/sandbox/behaviour", json).statusCode());
    }

    private static int count(String text, String word) {
        return text.split(word, -1).length - 1;
    }
}
