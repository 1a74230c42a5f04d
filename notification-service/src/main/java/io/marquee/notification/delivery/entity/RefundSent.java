package io.marquee.notification.delivery.entity;

import java.math.BigDecimal;

/**
 * Money that is on its way back.
 *
 * @param amount in the main unit of the currency; zero or null if there was nothing left to send
 * @param currency null if there was nothing left to send
 */
public record RefundSent(BigDecimal amount, String currency) {

    /** Whether anything goes back. */
    public boolean isMoney() {
        return amount != null && amount.signum() > 0 && currency != null;
    }
}
