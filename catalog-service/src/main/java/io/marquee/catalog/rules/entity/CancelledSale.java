package io.marquee.catalog.rules.entity;

import java.math.BigDecimal;

/**
 * What the refund of a sold booking was decided from. It does not say whose booking it was.
 *
 * @param reason {@code CUSTOMER} or {@code SHOW_CANCELLED}
 * @param hoursBeforeShow from the cancellation to the start, below zero if the show had begun
 * @param seats what the seats cost, less the discount, in the main unit of the currency
 */
public record CancelledSale(
        String reason, BigDecimal hoursBeforeShow, String currency, BigDecimal seats, BigDecimal fees, BigDecimal tax) {

    /** The decision on the refund. */
    public static final String DECISION = "refund-policy";
}
