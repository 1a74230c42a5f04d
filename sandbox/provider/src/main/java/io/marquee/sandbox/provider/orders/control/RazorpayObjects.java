package io.marquee.sandbox.provider.orders.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.orders.entity.Order;
import io.marquee.sandbox.provider.orders.entity.OrderPayment;
import io.marquee.sandbox.provider.orders.entity.OrderRefund;
import java.util.List;
import java.util.Map;

/**
 * Orders, payments and refunds in the JSON shape of Razorpay's API; members that the sandbox has no use for are null.
 *
 * @see <a href="https://razorpay.com/docs/api">Razorpay's entities</a>
 */
public final class RazorpayObjects {

    private RazorpayObjects() {}

    public static ObjectNode json(Order order) {
        return Json.object()
                .put("id", order.id())
                .put("entity", "order")
                .put("amount", order.amount())
                .put("amount_paid", order.isPaid() ? order.amount() : 0)
                .put("amount_due", order.isPaid() ? 0 : order.amount())
                .put("currency", order.currency())
                .put("receipt", order.receipt())
                .putNull("offer_id")
                .put("status", order.status().toString())
                .put("attempts", order.attempts())
                .<ObjectNode>set("notes", notes(order.notes()))
                .put("created_at", order.created());
    }

    public static ObjectNode json(OrderPayment payment) {
        var json = Json.object()
                .put("id", payment.id())
                .put("entity", "payment")
                .put("amount", payment.amount())
                .put("currency", payment.currency())
                .put("status", status(payment))
                .put("order_id", payment.order())
                .putNull("invoice_id")
                .put("international", false)
                .put("method", "card")
                .put("amount_refunded", payment.amountRefunded())
                .put("refund_status", refundStatus(payment))
                .put("captured", payment.isCaptured())
                .putNull("description")
                .put("card_id", payment.id().replace("pay_", "card_"));
        json.set("card", card(payment));
        json.putNull("bank").putNull("wallet").putNull("vpa").putNull("email").putNull("contact");
        json.set("notes", notes(payment.notes()));
        json.putNull("fee").putNull("tax");
        return error(json, payment).put("created_at", payment.created());
    }

    public static ObjectNode json(OrderRefund refund) {
        var json = Json.object()
                .put("id", refund.id())
                .put("entity", "refund")
                .put("amount", refund.amount())
                .put("currency", refund.currency())
                .put("payment_id", refund.payment());
        json.set("notes", notes(refund.notes()));
        json.put("receipt", refund.receipt());
        json.set("acquirer_data", Json.object().putNull("arn"));
        return json.put("created_at", refund.created())
                .putNull("batch_id")
                .put("status", "processed")
                .put("speed_processed", "normal")
                .put("speed_requested", "normal");
    }

    public static ObjectNode collection(List<ObjectNode> items) {
        var json = Json.object().put("entity", "collection").put("count", items.size());
        json.putArray("items").addAll(items);
        return json;
    }

    /** Razorpay writes no notes as an empty list. */
    private static JsonNode notes(Map<String, String> notes) {
        return notes.isEmpty() ? Json.tree(List.of()) : Json.tree(notes);
    }

    private static String status(OrderPayment payment) {
        if (!payment.isCaptured()) {
            return "failed";
        }
        return payment.refundable() == 0 ? "refunded" : "captured";
    }

    private static String refundStatus(OrderPayment payment) {
        if (payment.amountRefunded() == 0) {
            return null;
        }
        return payment.refundable() == 0 ? "full" : "partial";
    }

    private static ObjectNode error(ObjectNode json, OrderPayment payment) {
        var failure = payment.failure();
        return json.put("error_code", failure == null ? null : "BAD_REQUEST_ERROR")
                .put("error_description", failure == null ? null : failure.message())
                .put("error_source", failure == null ? null : "bank")
                .put("error_step", failure == null ? null : "payment_authorization")
                .put("error_reason", failure == null ? null : "payment_failed");
    }

    private static ObjectNode card(OrderPayment payment) {
        return Json.object()
                .put("id", payment.id().replace("pay_", "card_"))
                .put("entity", "card")
                .put("last4", payment.card().lastFour())
                .put("network", payment.card().brand().equals("visa") ? "Visa" : "MasterCard")
                .put("type", "credit")
                .put("international", false);
    }
}
