package io.marquee.sandbox.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends SandboxTest {

    private static final RequestOptions KEY =
            RequestOptions.builder().setIdempotencyKey("booking-b-1").build();

    @Test
    void sameKeyAndParametersGiveTheFirstAnswerAgain() throws StripeException {
        var first = sandbox.create("booking-b-1");
        var again = sandbox.create("booking-b-1");
        assertEquals(first.getLastResponse().body(), again.getLastResponse().body());
        var headers = again.getLastResponse().headers();
        assertEquals("true", headers.firstValue("Idempotent-Replayed").orElseThrow());
        assertEquals(
                first.getLastResponse().requestId(),
                headers.firstValue("Original-Request").orElseThrow());
        assertTrue(first.getLastResponse()
                .headers()
                .firstValue("Idempotent-Replayed")
                .isEmpty());
    }

    @Test
    void otherKeyMakesAnotherIntent() throws StripeException {
        assertNotEquals(
                sandbox.create("booking-b-1").getId(),
                sandbox.create("booking-b-2").getId());
    }

    @Test
    void sameKeyWithOtherParametersIsRefused() throws StripeException {
        sandbox.create("booking-b-1");
        var intents = sandbox.stripe().v1().paymentIntents();
        var reused = assertThrows(IdempotencyException.class, () -> intents.create(Sandbox.ticketParams(1L), KEY));
        assertEquals(400, reused.getStatusCode());
        assertTrue(reused.getMessage().contains("same parameters"), reused.getMessage());
    }

    @Test
    void sameKeyAtAnotherEndpointIsRefused() throws StripeException {
        var intent = sandbox.create("booking-b-1");
        var intents = sandbox.stripe().v1().paymentIntents();
        var reused = assertThrows(IdempotencyException.class, () -> intents.cancel(intent.getId(), KEY));
        assertTrue(reused.getMessage().contains("same endpoint"), reused.getMessage());
    }

    @Test
    void declinedAnswerIsKeptToo() throws StripeException {
        var intent = sandbox.create();
        var intents = sandbox.stripe().v1().paymentIntents();
        var params = PaymentIntentConfirmParams.builder()
                .setPaymentMethod("pm_card_chargeDeclined")
                .build();
        var first = assertThrows(CardException.class, () -> intents.confirm(intent.getId(), params, KEY));
        var again = assertThrows(CardException.class, () -> intents.confirm(intent.getId(), params, KEY));
        assertEquals(first.getCharge(), again.getCharge());
    }

    @Test
    void answerToWrongParametersIsNotKept() {
        var authorization = "Bearer " + Sandbox.SECRET_KEY;
        var wrong =
                sandbox.post("/v1/payment_intents", "amount=1", "Authorization", authorization, "Idempotency-Key", "k");
        var right = sandbox.post(
                "/v1/payment_intents", "amount=1&currency=inr", "Authorization", authorization, "Idempotency-Key", "k");
        assertEquals(400, wrong.statusCode());
        assertEquals(200, right.statusCode());
    }

    @Test
    void keyOfACallUnderWayIsRefused() {
        sandbox.send("PUT", "/sandbox/behaviour", "{\"apiLatency\": \"PT0.5S\"}");
        var calls = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> sandbox.post(
                                "/v1/payment_intents",
                                "amount=1&currency=inr",
                                "Authorization",
                                "Bearer " + Sandbox.SECRET_KEY,
                                "Idempotency-Key",
                                "same")
                        .statusCode()))
                .toList();
        var statuses = calls.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 409), statuses);
        assertFalse(sandbox.get("/sandbox/payment_intents").body().contains("\"data\" : [ ]"));
    }
}
