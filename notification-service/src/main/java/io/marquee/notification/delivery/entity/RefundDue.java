package io.marquee.notification.delivery.entity;

import java.math.BigDecimal;

/**
 * What the refund policy grants for a cancelled booking.
 *
 * @param granted by all refunds together, in the main unit of the currency; null if the process does not say
 * @param currency null if the process does not say
 */
public record RefundDue(BigDecimal granted, String currency) {

    /** Whether anything goes back. */
    boolean isMoney() {
        return granted != null && granted.signum() > 0 && currency != null;
    }
}
