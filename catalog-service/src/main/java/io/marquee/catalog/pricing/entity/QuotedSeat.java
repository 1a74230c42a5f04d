package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;

/**
 * A chosen seat.
 *
 * @param seatId its label in the layout, such as {@code A10}
 * @param type such as STANDARD
 * @param basePrice price of the type at this show
 */
public record QuotedSeat(String seatId, String type, BigDecimal basePrice) {}
