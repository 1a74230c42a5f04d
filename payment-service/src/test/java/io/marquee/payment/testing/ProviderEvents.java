package io.marquee.payment.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Events that a provider may send at any time, though this one has had no reason to. */
public final class ProviderEvents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProviderEvents() {}

    /** Money was received for a payment. */
    public static ObjectNode paid(String intentId, UUID paymentId, long amount, String currency) {
        var intent = intent(intentId, paymentId).put("amount_received", amount).put("currency", currency);
        return event("payment_intent.succeeded", intent);
    }

    /** An attempt was declined. */
    public static ObjectNode declined(String intentId, UUID paymentId) {
        var intent = intent(intentId, paymentId);
        intent.putObject("last_payment_error").put("code", "card_declined").put("message", "Your card was declined.");
        return event("payment_intent.payment_failed", intent);
    }

    /** The intent was canceled. */
    public static ObjectNode canceled(String intentId, UUID paymentId) {
        return event("payment_intent.canceled", intent(intentId, paymentId));
    }

    /** A refund of ours moved on. */
    public static ObjectNode refund(String type, String providerRefundId, UUID refundId, String status) {
        var refund = JSON.createObjectNode().put("id", providerRefundId).put("status", status);
        refund.put("failure_reason", "failed".equals(status) ? "expired_or_canceled_card" : null);
        refund.putObject("metadata").put("refundId", refundId.toString());
        return event(type, refund);
    }

    /** Any object in an envelope of its own. */
    public static ObjectNode event(String type, ObjectNode object) {
        var event = JSON.createObjectNode()
                .put("id", "evt_" + UUID.randomUUID())
                .put("object", "event")
                .put("type", type);
        event.putObject("data").set("object", object);
        return event;
    }

    private static ObjectNode intent(String intentId, UUID paymentId) {
        var intent = JSON.createObjectNode().put("id", intentId);
        intent.putObject("metadata").put("paymentId", paymentId.toString());
        return intent;
    }
}
