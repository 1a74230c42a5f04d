package io.marquee.sandbox.audit.books;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A payment as the provider lists it. Amounts are in the main unit of the currency.
 *
 * @param provider name of the provider, such as {@code stripe}
 * @param id the provider's id of it
 * @param paymentId our id, which we left with the provider; null if it has none
 * @param captured what the provider took from the customer
 * @param refunded what it sent back or is sending back
 */
public record ProviderPayment(
        String provider, String id, UUID paymentId, BigDecimal captured, BigDecimal refunded, String currency) {

    public boolean isCaptured() {
        return captured.signum() > 0;
    }

    /** All of the customer's money went back. */
    public boolean isRefunded() {
        return captured.compareTo(refunded) == 0;
    }

    /** Whether it is this row of payment_db. */
    public boolean is(Payment payment) {
        return provider.equals(payment.provider())
                && (payment.intentId() == null ? payment.id().equals(paymentId) : id.equals(payment.intentId()));
    }
}
