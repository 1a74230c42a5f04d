package io.marquee.sandbox.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.StripeException;
import org.junit.jupiter.api.Test;

class LatePaymentTest extends SandboxTest {

    @Test
    void canceledPaymentIsPaidAllTheSame() throws StripeException {
        var intent = sandbox.create();
        sandbox.stripe().v1().paymentIntents().cancel(intent.getId());
        assertEquals(200, payLate(intent.getId()));
        var paid = sandbox.stripe().v1().paymentIntents().retrieve(intent.getId());
        assertEquals("succeeded", paid.getStatus());
        assertEquals(45_000L, paid.getAmountReceived());
        assertTrue(sandbox.get("/sandbox/events?type=payment_intent.succeeded&payment_intent=" + intent.getId())
                .body()
                .contains(intent.getId()));
    }

    @Test
    void onlyACanceledPaymentIsPaidLate() throws StripeException {
        assertEquals(409, payLate(sandbox.paid().getId()));
        assertEquals(409, payLate(sandbox.create().getId()));
        assertEquals(404, payLate("pi_unknown"));
    }

    private int payLate(String intentId) {
        return sandbox.send("POST", "/sandbox/payment_intents/" + intentId + "/pay_late", "")
                .statusCode();
    }
}
