package io.marquee.sandbox.provider.payments.entity;

import java.util.Map;

/**
 * One try to take the money.
 *
 * @param amountRefunded sum of its refunds, at most {@code amount}
 * @param decline why it failed, null if it succeeded
 */
public record Charge(
        String id,
        String paymentIntent,
        long created,
        long amount,
        String currency,
        String description,
        Map<String, String> metadata,
        PaymentMethod paymentMethod,
        long amountRefunded,
        Decline decline) {

    public boolean succeeded() {
        return decline == null;
    }

    public long refundable() {
        return succeeded() ? amount - amountRefunded : 0;
    }

    public Charge refunded(long more) {
        if (more <= 0 || more > refundable()) {
            throw new IllegalArgumentException("Charge " + id + " cannot be refunded by " + more);
        }
        return refundedInAll(amountRefunded + more);
    }

    /** A refund of it has come back. */
    public Charge refundFailed(long less) {
        if (less <= 0 || less > amountRefunded) {
            throw new IllegalArgumentException("Charge " + id + " has no refund of " + less);
        }
        return refundedInAll(amountRefunded - less);
    }

    private Charge refundedInAll(long sum) {
        return new Charge(
                id, paymentIntent, created, amount, currency, description, metadata, paymentMethod, sum, decline);
    }
}
