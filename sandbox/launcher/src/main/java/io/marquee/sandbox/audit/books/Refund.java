package io.marquee.sandbox.audit.books;

import java.math.BigDecimal;
import java.util.UUID;

/** A refund as payment_db has it. */
public record Refund(UUID id, UUID paymentId, BigDecimal amount, String status) {

    /** It takes money from what can be refunded. */
    public boolean counts() {
        return !status.equals("FAILED");
    }

    /** The provider has it. */
    public boolean isAtProvider() {
        return status.equals("PENDING") || status.equals("SUCCEEDED");
    }
}
