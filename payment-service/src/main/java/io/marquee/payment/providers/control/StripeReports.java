package io.marquee.payment.providers.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.json.Jsonp;
import io.marquee.payment.money.entity.Money;
import io.marquee.payment.providers.control.ProviderReport.Canceled;
import io.marquee.payment.providers.control.ProviderReport.Declined;
import io.marquee.payment.providers.control.ProviderReport.Other;
import io.marquee.payment.providers.control.ProviderReport.Paid;
import io.marquee.payment.providers.control.ProviderReport.RefundMoved;
import io.marquee.payment.providers.control.ProviderReport.Subject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;

/**
 * Reads Stripe's event objects (https://docs.stripe.com/api/events). Of each only the few fields that have kept their
 * meaning through all versions of Stripe's API are used, so that an event of another version is read as well.
 */
final class StripeReports {

    private StripeReports() {}

    /** @throws BusinessException MALFORMED_REQUEST if the body is no event */
    static SignedReport envelope(String body) {
        try {
            var event = Jsonp.object(body);
            return new SignedReport(event.getString("id"), event.getString("type"));
        } catch (JsonException | NullPointerException | ClassCastException e) {
            throw new BusinessException(ErrorCode.MALFORMED_REQUEST, "The body is not an event of Stripe's API.");
        }
    }

    static ProviderReport read(String body) {
        var event = Jsonp.object(body);
        var object = event.getJsonObject("data").getJsonObject("object");
        return switch (event.getString("type")) {
            case "payment_intent.succeeded" -> new Paid(intent(object), money(object, "amount_received"));
            case "payment_intent.payment_failed" -> new Declined(intent(object), declineReason(object));
            case "payment_intent.canceled" ->
                new Canceled(intent(object), "Canceled at Stripe: " + text(object, "cancellation_reason", "no reason"));
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" ->
                new RefundMoved(ourId(object, "refundId"), refund(object));
            default -> new Other();
        };
    }

    private static Subject intent(JsonObject intent) {
        return new Subject(intent.getString("id"), ourId(intent, "paymentId"));
    }

    private static Money money(JsonObject object, String field) {
        return StripeAmounts.fromStripe(object.getJsonNumber(field).longValueExact(), object.getString("currency"));
    }

    private static ProviderRefund refund(JsonObject refund) {
        return new ProviderRefund(
                refund.getString("id"),
                refundState(text(refund, "status", "pending")),
                text(refund, "failure_reason", null));
    }

    /** Stripe's word for the state of a refund in ours. */
    static ProviderRefund.State refundState(String status) {
        return switch (status) {
            case "succeeded" -> ProviderRefund.State.SUCCEEDED;
            case "failed", "canceled" -> ProviderRefund.State.FAILED;
            default -> ProviderRefund.State.PENDING;
        };
    }

    private static String declineReason(JsonObject intent) {
        if (!isObject(intent.get("last_payment_error"))) {
            return "Declined";
        }
        var error = intent.getJsonObject("last_payment_error");
        return text(error, "message", text(error, "code", "Declined"));
    }

    /** Our id among the notes that we left with an object, null if someone else made it. */
    private static UUID ourId(JsonObject object, String note) {
        if (!isObject(object.get("metadata"))) {
            return null;
        }
        var id = text(object.getJsonObject("metadata"), note, null);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isObject(JsonValue value) {
        return value != null && value.getValueType() == JsonValue.ValueType.OBJECT;
    }

    private static String text(JsonObject object, String field, String otherwise) {
        var value = object.get(field);
        return value != null && value.getValueType() == JsonValue.ValueType.STRING
                ? object.getString(field)
                : otherwise;
    }
}
