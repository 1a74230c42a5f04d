package io.marquee.booking.bookings.entity;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a booking costs, as the process priced it once. Amounts are in the main unit of the currency and already rounded
 * to its minor unit.
 *
 * @param subtotal sum of the seat prices before discounts
 * @param total {@code subtotal - discount + fees + tax}, never below zero
 */
public record Pricing(
        String currency,
        BigDecimal subtotal,
        BigDecimal discount,
        BigDecimal fees,
        BigDecimal tax,
        BigDecimal total,
        List<AppliedOffer> appliedOffers,
        List<SeatPrice> seats) {

    /** An offer that changed the price, and by how much in all. */
    public record AppliedOffer(String code, String description, BigDecimal discount) {}

    /**
     * @param basePrice price of the seat's type at the show
     * @param price after the price rules, before the discount
     * @param offers codes of the offers that discount this seat
     * @param reasons what made the price, null if the pricing does not say
     */
    public record SeatPrice(
            String seatId,
            String type,
            BigDecimal basePrice,
            BigDecimal price,
            BigDecimal discount,
            List<String> offers,
            List<Reason> reasons) {}

    /** One part of a price, for people. */
    public record Reason(String text, BigDecimal amount) {}

    /** Nothing to pay. */
    public boolean isFree() {
        return total.signum() == 0;
    }
}
