package io.marquee.sandbox.provider.orders.control;

import io.marquee.sandbox.provider.orders.entity.Order;
import io.marquee.sandbox.provider.orders.entity.OrderPayment;
import io.marquee.sandbox.provider.orders.entity.OrderRefund;
import io.marquee.sandbox.provider.orders.entity.OrderStatus;
import io.marquee.sandbox.provider.payments.entity.TestCard;
import io.marquee.sandbox.provider.store.ObjectIds;
import java.time.Instant;
import java.util.Map;

/** Makes orders, takes money for them and gives it back, and tells the merchant. Runs inside a transaction. */
public final class Orders {

    private final OrderBook book;
    private final RazorpayEvents events;

    public Orders(OrderBook book, RazorpayEvents events) {
        this.book = book;
        this.events = events;
    }

    /** @param receipt null without one */
    public Order create(long amount, String currency, String receipt, Map<String, String> notes) {
        var order =
                new Order(ObjectIds.next("order_"), now(), amount, currency, receipt, notes, OrderStatus.CREATED, 0);
        book.keep(order);
        return order;
    }

    /** Tries to take the money; the payment says whether the card was declined. The order must not be paid yet. */
    public OrderPayment pay(Order order, TestCard card) {
        var payment = new OrderPayment(
                ObjectIds.next("pay_"), order.id(), now(), order.amount(), order.currency(), order.notes(), card, 0);
        var next = order.attempted(payment.isCaptured());
        book.keep(next);
        book.keep(payment);
        if (payment.isCaptured()) {
            events.captured(next, payment);
        } else {
            events.failed(payment);
        }
        return payment;
    }

    /**
     * @param amount positive, at most what the payment can still give back
     * @param receipt null without one
     */
    public OrderRefund refund(OrderPayment payment, long amount, String receipt, Map<String, String> notes) {
        var changed = payment.refunded(amount);
        var refund = new OrderRefund(
                ObjectIds.next("rfnd_"),
                payment.id(),
                payment.order(),
                now(),
                amount,
                payment.currency(),
                receipt,
                notes);
        book.keep(changed);
        book.keep(refund);
        events.refunded(changed, refund);
        return refund;
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
