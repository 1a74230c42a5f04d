package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;
import java.util.List;

/**
 * The price of a booking. {@code total = subtotal - discount + fees + tax}, exact to the currency's minor unit and never
 * negative.
 *
 * @param subtotal sum of the seats' prices, before discounts
 * @param discount sum of the seats' discounts
 * @param tax on subtotal - discount + fees
 */
public record Pricing(
        String currency,
        BigDecimal subtotal,
        BigDecimal discount,
        BigDecimal fees,
        BigDecimal tax,
        BigDecimal total,
        List<AppliedOffer> appliedOffers,
        List<PricedSeat> seats) {

    public Pricing {
        appliedOffers = List.copyOf(appliedOffers);
        seats = List.copyOf(seats);
    }
}
