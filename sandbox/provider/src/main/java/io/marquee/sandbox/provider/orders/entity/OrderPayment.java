package io.marquee.sandbox.provider.orders.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.marquee.sandbox.provider.payments.entity.Decline;
import io.marquee.sandbox.provider.payments.entity.TestCard;
import java.util.Map;

/**
 * One try to pay an order.
 *
 * @param created seconds since 1970
 * @param notes those of its order
 * @param amountRefunded sum of its refunds, at most {@code amount}
 */
public record OrderPayment(
        String id,
        String order,
        long created,
        long amount,
        String currency,
        Map<String, String> notes,
        TestCard card,
        long amountRefunded) {

    /** Whether the money was taken; it is taken at once or never. */
    @JsonIgnore
    public boolean isCaptured() {
        return card.decline().isEmpty();
    }

    /** Why it failed, null if it did not. */
    public Decline failure() {
        return card.decline().orElse(null);
    }

    public long refundable() {
        return isCaptured() ? amount - amountRefunded : 0;
    }

    public OrderPayment refunded(long more) {
        if (more <= 0 || more > refundable()) {
            throw new IllegalArgumentException("Payment " + id + " cannot be refunded by " + more);
        }
        return new OrderPayment(id, order, created, amount, currency, notes, card, amountRefunded + more);
    }
}
