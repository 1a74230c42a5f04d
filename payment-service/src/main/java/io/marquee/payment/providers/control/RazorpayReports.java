package io.marquee.payment.providers.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.payment.money.entity.Money;
import io.marquee.payment.providers.control.ProviderReport.Declined;
import io.marquee.payment.providers.control.ProviderReport.Other;
import io.marquee.payment.providers.control.ProviderReport.Paid;
import io.marquee.payment.providers.control.ProviderReport.RefundMoved;
import io.marquee.payment.providers.control.ProviderReport.Subject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.json.JSONException;
import org.json.JSONObject;

/** Reads Razorpay's events (https://razorpay.com/docs/webhooks/payloads/payments). */
final class RazorpayReports {

    private RazorpayReports() {}

    /** What the signed body says of itself. */
    record Envelope(String type, Instant happened) {}

    /** @throws BusinessException MALFORMED_REQUEST if the body is no event */
    static Envelope envelope(String body) {
        try {
            var event = new JSONObject(body);
            event.getJSONObject("payload");
            return new Envelope(event.getString("event"), Instant.ofEpochSecond(event.getLong("created_at")));
        } catch (JSONException | DateTimeException e) {
            throw new BusinessException(ErrorCode.MALFORMED_REQUEST, "The body is not an event of Razorpay's API.");
        }
    }

    /**
     * {@code order.paid} is not read: {@code payment.captured} tells the same. Nor is {@code payment.authorized}: money
     * counts when it is captured, which Razorpay does by itself for our orders.
     */
    static ProviderReport read(String body) {
        var event = new JSONObject(body);
        var payload = event.getJSONObject("payload");
        return switch (event.getString("event")) {
            case "payment.captured" -> paid(entity(payload, "payment"));
            case "payment.failed" -> declined(entity(payload, "payment"));
            case "refund.created", "refund.processed", "refund.failed", "refund.speed_changed" ->
                moved(entity(payload, "refund"));
            default -> new Other();
        };
    }

    private static JSONObject entity(JSONObject payload, String name) {
        return payload.getJSONObject(name).getJSONObject("entity");
    }

    private static Paid paid(JSONObject payment) {
        return new Paid(subject(payment), money(payment));
    }

    private static Declined declined(JSONObject payment) {
        var why = payment.optString("error_description", "");
        return new Declined(subject(payment), why.isBlank() ? "Declined" : why);
    }

    private static RefundMoved moved(JSONObject refund) {
        return new RefundMoved(note(refund, "refundId"), refund(refund));
    }

    /** A refund as it stands at Razorpay. */
    static ProviderRefund refund(JSONObject refund) {
        var state = switch (refund.optString("status")) {
            case "processed" -> ProviderRefund.State.SUCCEEDED;
            case "failed" -> ProviderRefund.State.FAILED;
            default -> ProviderRefund.State.PENDING;
        };
        var failure = state == ProviderRefund.State.FAILED ? "Razorpay could not send the money back" : null;
        return new ProviderRefund(refund.getString("id"), state, failure);
    }

    /** Razorpay counts in the smallest unit that ISO 4217 gives the currency. */
    static Money money(JSONObject payment) {
        return Money.ofMinor(payment.getLong("amount"), payment.getString("currency"));
    }

    /** A payment without an order was not made for us. */
    private static Subject subject(JSONObject payment) {
        return new Subject(payment.optString("order_id", null), note(payment, "paymentId"));
    }

    /** Our id among the notes that we left with a thing, null if someone else made it. No notes are an empty list. */
    static UUID note(JSONObject entity, String name) {
        var notes = entity.optJSONObject("notes");
        var id = notes == null ? null : notes.optString(name, null);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
