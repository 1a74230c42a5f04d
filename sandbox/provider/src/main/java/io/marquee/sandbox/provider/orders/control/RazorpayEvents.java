package io.marquee.sandbox.provider.orders.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.orders.entity.Order;
import io.marquee.sandbox.provider.orders.entity.OrderPayment;
import io.marquee.sandbox.provider.orders.entity.OrderRefund;
import io.marquee.sandbox.provider.store.ObjectIds;
import io.marquee.sandbox.provider.webhooks.control.Publisher;
import io.marquee.sandbox.provider.webhooks.entity.Event;
import java.time.Instant;

/**
 * Puts what happened into Razorpay's envelope; runs inside the transaction of the change.
 *
 * @see <a href="https://razorpay.com/docs/webhooks/payloads/payments">Razorpay's payloads</a>
 */
public final class RazorpayEvents {

    public static final String PROVIDER = "razorpay";

    private final Publisher publisher;

    public RazorpayEvents(Publisher publisher) {
        this.publisher = publisher;
    }

    void captured(Order order, OrderPayment payment) {
        happened("payment.captured", order.id(), with("payment", RazorpayObjects.json(payment)));
        var paid = with("payment", RazorpayObjects.json(payment));
        paid.setAll(with("order", RazorpayObjects.json(order)));
        happened("order.paid", order.id(), paid);
    }

    void failed(OrderPayment payment) {
        happened("payment.failed", payment.order(), with("payment", RazorpayObjects.json(payment)));
    }

    void refunded(OrderPayment payment, OrderRefund refund) {
        for (var type : new String[] {"refund.created", "refund.processed"}) {
            var payload = with("refund", RazorpayObjects.json(refund));
            payload.setAll(with("payment", RazorpayObjects.json(payment)));
            happened(type, payment.order(), payload);
        }
    }

    private void happened(String type, String order, ObjectNode payload) {
        var created = Instant.now().getEpochSecond();
        var body = Json.object()
                .put("entity", "event")
                .put("account_id", "acc_sandbox")
                .put("event", type);
        var contains = body.putArray("contains");
        payload.fieldNames().forEachRemaining(contains::add);
        body.set("payload", payload);
        body.put("created_at", created);
        publisher.happened(new Event(PROVIDER, ObjectIds.next("evt_rzp_"), type, order, created, body));
    }

    private static ObjectNode with(String name, ObjectNode entity) {
        var payload = Json.object();
        payload.set(name, Json.object().set("entity", entity));
        return payload;
    }
}
