package io.marquee.sandbox.audit.books;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A payment as payment_db has it. Amounts are in the main unit of the currency.
 *
 * @param intentId the provider's id of it, null until the provider has one
 * @param paid what the provider received, zero before that
 * @param refunded what was refunded or is on its way back, as the row of the payment says
 */
public record Payment(
        UUID id,
        UUID bookingId,
        String provider,
        String intentId,
        String status,
        BigDecimal paid,
        String currency,
        BigDecimal refunded) {

    /**
     * Whether it is what its booking was paid with. A customer who chose another provider than the first has two payments of
     * one booking, and what comes by the other one goes back (ADR 0035).
     */
    public boolean isForItsBooking() {
        return status.equals("SUCCEEDED");
    }

    public boolean isPaid() {
        return paid.signum() > 0;
    }
}
