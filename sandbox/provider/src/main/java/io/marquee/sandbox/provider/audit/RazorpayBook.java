package io.marquee.sandbox.provider.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.orders.control.OrderBook;
import io.marquee.sandbox.provider.orders.entity.Order;
import io.marquee.sandbox.provider.orders.entity.OrderPayment;
import io.marquee.sandbox.provider.orders.entity.OrderRefund;
import java.util.Locale;
import java.util.stream.Stream;

/** Razorpay's orders with their payments and refunds, in the words that audits know from Stripe. */
public record RazorpayBook(OrderBook book) implements PaymentBook {

    @Override
    public String provider() {
        return "razorpay";
    }

    @Override
    public String prefix() {
        return "order_";
    }

    @Override
    public Stream<ObjectNode> payments(String after) {
        return book.orders(after).map(this::shown);
    }

    private ObjectNode shown(Order order) {
        var json = Json.object()
                .put("provider", provider())
                .put("id", order.id())
                .put("status", order.isPaid() ? "succeeded" : "requires_payment_method")
                .put("amount", order.amount())
                .put("amount_received", order.isPaid() ? order.amount() : 0)
                .put("currency", order.currency().toLowerCase(Locale.ROOT))
                .put("created", order.created());
        json.set("metadata", Json.tree(order.notes()));
        var charges = json.putArray("charges");
        book.paymentsOf(order).forEach(payment -> charges.add(shown(payment)));
        return json;
    }

    private ObjectNode shown(OrderPayment payment) {
        var json = Json.object()
                .put("id", payment.id())
                .put("status", payment.isCaptured() ? "succeeded" : "failed")
                .put("amount", payment.amount())
                .put("amount_refunded", payment.amountRefunded())
                .put("created", payment.created());
        var refunds = json.putArray("refunds");
        book.refundsOf(payment).forEach(refund -> refunds.add(shown(refund)));
        return json;
    }

    private static ObjectNode shown(OrderRefund refund) {
        var json = Json.object()
                .put("id", refund.id())
                .put("status", "succeeded")
                .put("amount", refund.amount())
                .put("currency", refund.currency().toLowerCase(Locale.ROOT))
                .put("created", refund.created());
        return json.set("metadata", Json.tree(refund.notes()));
    }
}
