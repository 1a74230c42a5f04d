package io.marquee.sandbox.provider;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.CardException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.net.Webhook;
import com.stripe.param.RefundCreateParams;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WebhooksTest extends SandboxTest {

    @Test
    void paymentIsToldByASignedEvent() throws Exception {
        var paid = sandbox.paid();
        var intent = (PaymentIntent) object(received("payment_intent.succeeded"));
        assertEquals(paid.getId(), intent.getId());
        assertEquals("succeeded", intent.getStatus());
        assertEquals("b-1", intent.getMetadata().get("bookingId"));
    }

    @Test
    void declineIsToldWithItsReason() throws Exception {
        var intent = sandbox.create();
        assertThrows(CardException.class, () -> sandbox.confirm(intent, "pm_card_chargeDeclined"));
        var failed = (PaymentIntent) object(received("payment_intent.payment_failed"));
        assertEquals("generic_decline", failed.getLastPaymentError().getDeclineCode());
        assertEquals("requires_payment_method", failed.getStatus());
    }

    @Test
    void cancellationIsTold() throws Exception {
        var intent = sandbox.create();
        sandbox.stripe().v1().paymentIntents().cancel(intent.getId());
        assertEquals("canceled", ((PaymentIntent) object(received("payment_intent.canceled"))).getStatus());
    }

    @Test
    void refundIsToldByChargeAndRefund() throws Exception {
        var paid = sandbox.paid();
        refund(paid);
        var charge = (Charge) object(received("charge.refunded"));
        assertEquals(1_000L, charge.getAmountRefunded());
        assertEquals(paid.getId(), charge.getPaymentIntent());
        assertEquals(1_000L, ((Refund) object(received("refund.updated"))).getAmount());
    }

    @Test
    void eventNamesTheRequestThatCausedIt() throws Exception {
        var intent = sandbox.create();
        var canceled = sandbox.stripe().v1().paymentIntents().cancel(intent.getId());
        var event = received("payment_intent.canceled");
        assertEquals(canceled.getLastResponse().requestId(), event.getRequest().getId());
        assertTrue(event.getId().startsWith("evt_"));
    }

    @Test
    void bothSecretsSignWhileOneIsReplaced() throws Exception {
        sandbox.paid();
        received("payment_intent.succeeded");
        var webhook = sandbox.receiver().received().getFirst();
        Webhook.constructEvent(webhook.body(), webhook.signature(), WebhookReceiver.OLD_SECRET);
        assertThrows(
                SignatureVerificationException.class,
                () -> Webhook.constructEvent(webhook.body(), webhook.signature(), "whsec_of_someone_else"));
        assertThrows(
                SignatureVerificationException.class,
                () -> Webhook.constructEvent(
                        webhook.body().replace("45000", "1"), webhook.signature(), WebhookReceiver.SECRET));
    }

    @Test
    void webhookIsRepeatedWithGrowingPausesUntilItIsAccepted() throws Exception {
        sandbox.receiver().answerNext(500, 302, 500);
        sandbox.paid();
        await().atMost(20, TimeUnit.SECONDS)
                .until(() -> sandbox.receiver().received().size() == 4);
        var webhooks = sandbox.receiver().received();
        var ids =
                webhooks.stream().map(WebhookReceiver.Received::body).distinct().toList();
        assertEquals(1, ids.size(), "every attempt carries the same event");
        for (int pause = 1; pause <= 3; pause++) {
            var millis = TimeUnit.NANOSECONDS.toMillis(
                    webhooks.get(pause).at() - webhooks.get(pause - 1).at());
            assertTrue(millis >= 45L << (pause - 1), "pause " + pause + " was " + millis + " ms");
        }
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> sandbox.get("/sandbox/events").body().contains("\"attempts\" : 4"));
    }

    @Test
    void duplicatesOnRequest() throws Exception {
        behave("{\"webhookCopies\": 3}");
        sandbox.paid();
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> sandbox.receiver().received().size() == 3);
        assertEquals(
                1,
                sandbox.receiver().received().stream()
                        .map(WebhookReceiver.Received::body)
                        .distinct()
                        .count());
    }

    @Test
    void delayOnRequest() throws Exception {
        behave("{\"webhookDelay\": \"PT1S\"}");
        var before = System.nanoTime();
        sandbox.paid();
        received("payment_intent.succeeded");
        var millis = TimeUnit.NANOSECONDS.toMillis(
                sandbox.receiver().received().getFirst().at() - before);
        assertTrue(millis >= 1000, "it came after " + millis + " ms");
    }

    @Test
    void wrongOrderOnRequest() throws Exception {
        behave("{\"webhookOrder\": \"reversed\"}");
        refund(sandbox.paid());
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> sandbox.receiver().received().size() == 3);
        assertEquals(
                List.of("refund.updated", "charge.refunded", "payment_intent.succeeded"),
                sandbox.receiver().types());
    }

    @Test
    void lostEventCanBeDeliveredLater() throws Exception {
        behave("{\"webhookCopies\": 0}");
        var paid = sandbox.paid();
        behave("{}");
        sandbox.stripe().v1().paymentIntents().cancel(sandbox.create().getId());
        received("payment_intent.canceled");
        assertEquals(List.of("payment_intent.canceled"), sandbox.receiver().types());

        var events = sandbox.get("/sandbox/events?type=payment_intent.succeeded&payment_intent=" + paid.getId());
        var id = events.body().replaceFirst("(?s).*?\"id\" : \"(evt_\\w+)\".*", "$1");
        assertEquals(
                202, sandbox.post("/sandbox/events/" + id + "/redeliver", "").statusCode());
        assertEquals(id, received("payment_intent.succeeded").getId());
        assertNotEquals(
                200, sandbox.post("/sandbox/events/evt_none/redeliver", "").statusCode());
    }

    private void refund(PaymentIntent paid) throws StripeException {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(paid.getId())
                .setAmount(1_000L)
                .build();
        sandbox.stripe().v1().refunds().create(params);
    }

    private void behave(String json) {
        assertEquals(200, sandbox.send("PUT", "/sandbox/behaviour", json).statusCode());
    }

    private Event received(String type) throws SignatureVerificationException {
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> sandbox.receiver().types().contains(type));
        var index = sandbox.receiver().types().indexOf(type);
        return sandbox.receiver().received().get(index).event();
    }

    private static StripeObject object(Event event) {
        return event.getDataObjectDeserializer().getObject().orElseThrow();
    }
}
