package io.marquee.sandbox.provider;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.StripeException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestartTest extends SandboxTest {

    @Test
    void paymentsAndKeysSurviveARestart() throws StripeException {
        var created = sandbox.create("booking-b-1");
        sandbox.confirm(created, "pm_card_visa");
        sandbox.restart();
        assertEquals(
                "succeeded",
                sandbox.stripe().v1().paymentIntents().retrieve(created.getId()).getStatus());
        assertEquals(created.getId(), sandbox.create("booking-b-1").getId());
    }

    @Test
    void pendingWebhookIsDeliveredAfterARestart() throws StripeException {
        sandbox.send("PUT", "/sandbox/behaviour", "{\"webhookDelay\": \"PT2S\"}");
        sandbox.paid();
        sandbox.stop();
        assertEquals(List.of(), sandbox.receiver().types());
        sandbox.start();
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> sandbox.receiver().types().equals(List.of("payment_intent.succeeded")));
    }

    @Test
    void refusedWebhookIsRepeatedAfterARestart() throws StripeException {
        sandbox.receiver().answerNext(500, 500, 500, 500);
        sandbox.paid();
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> !sandbox.receiver().received().isEmpty());
        sandbox.restart();
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> sandbox.get("/sandbox/events").body().contains("\"lastOutcome\" : \"HTTP 200\""));
        assertEquals(5, sandbox.receiver().received().size(), "what was delivered is not delivered again");
    }

    @Test
    void restartMakesTheProviderHealthyAgain() {
        sandbox.send("PUT", "/sandbox/behaviour", "{\"apiOutage\": {\"status\": 503}}");
        sandbox.restart();
        assertTrue(sandbox.get("/sandbox/behaviour").body().contains("\"apiOutageNow\" : false"));
    }
}
