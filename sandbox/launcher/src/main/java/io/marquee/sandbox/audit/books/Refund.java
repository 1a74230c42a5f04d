package io.marquee.sandbox.audit.books;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;

/**
 * A refund as payment_db has it.
 *
 * @param age since it was asked for
 */
public record Refund(UUID id, UUID paymentId, BigDecimal amount, String status, Duration age) {

    /** It takes money from what can be refunded. */
    public boolean counts() {
        return !status.equals("FAILED");
    }

    /** Its money is set apart, and the provider has not taken it yet. */
    public boolean isWaiting() {
        return status.equals("REQUESTED");
    }

    /** The provider has it. */
    public boolean isAtProvider() {
        return status.equals("PENDING") || status.equals("SUCCEEDED");
    }
}
