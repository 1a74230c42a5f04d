package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one seat costs and why.
 *
 * @param price after adjustments, before discounts; {@code price - discount} is paid
 * @param offers codes of the offers that discounted it
 * @param reasons every step from the base price to what is paid
 */
public record PricedSeat(
        String seatId,
        String type,
        BigDecimal basePrice,
        BigDecimal price,
        BigDecimal discount,
        List<String> offers,
        List<Reason> reasons) {

    public PricedSeat {
        offers = List.copyOf(offers);
        reasons = List.copyOf(reasons);
    }
}
