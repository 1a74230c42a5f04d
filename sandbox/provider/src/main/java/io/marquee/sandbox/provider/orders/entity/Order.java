package io.marquee.sandbox.provider.orders.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;

/**
 * A payment that a merchant expects by Razorpay. It can't be canceled: it stays payable until someone pays it.
 *
 * @param created seconds since 1970
 * @param amount in the currency's smallest unit, positive
 * @param currency three capitals (ISO 4217)
 * @param receipt the merchant's own id of it, null without one
 * @param attempts how often someone tried to pay
 * @see <a href="https://razorpay.com/docs/api/orders/entity">Razorpay's orders</a>
 */
public record Order(
        String id,
        long created,
        long amount,
        String currency,
        String receipt,
        Map<String, String> notes,
        OrderStatus status,
        int attempts) {

    /** The order after one more try to pay it. */
    public Order attempted(boolean paid) {
        if (status == OrderStatus.PAID) {
            throw new IllegalStateException("Order " + id + " is paid");
        }
        var next = paid ? OrderStatus.PAID : OrderStatus.ATTEMPTED;
        return new Order(id, created, amount, currency, receipt, notes, next, attempts + 1);
    }

    @JsonIgnore
    public boolean isPaid() {
        return status == OrderStatus.PAID;
    }
}
