package io.marquee.booking.bookings.entity;

import jakarta.json.bind.annotation.JsonbTransient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
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
    public record AppliedOffer(String code, String description, BigDecimal discount) {

        AppliedOffer scaled(int decimals) {
            return new AppliedOffer(code, description, Pricing.scaled(discount, decimals));
        }
    }

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
            List<Reason> reasons) {

        SeatPrice scaled(int decimals) {
            return new SeatPrice(
                    seatId,
                    type,
                    Pricing.scaled(basePrice, decimals),
                    Pricing.scaled(price, decimals),
                    Pricing.scaled(discount, decimals),
                    offers,
                    reasons == null
                            ? null
                            : reasons.stream()
                                    .map(reason -> reason.scaled(decimals))
                                    .toList());
        }
    }

    /** One part of a price, for people. */
    public record Reason(String text, BigDecimal amount) {

        Reason scaled(int decimals) {
            return new Reason(text, Pricing.scaled(amount, decimals));
        }
    }

    /**
     * The same amounts with as many decimals as the currency has: on its way through the engine 180.00 becomes 180.0.
     *
     * @throws IllegalArgumentException if the currency is not one of ISO 4217
     */
    public Pricing inMinorUnits() {
        var decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Pricing(
                currency,
                scaled(subtotal, decimals),
                scaled(discount, decimals),
                scaled(fees, decimals),
                scaled(tax, decimals),
                scaled(total, decimals),
                appliedOffers.stream().map(offer -> offer.scaled(decimals)).toList(),
                seats.stream().map(seat -> seat.scaled(decimals)).toList());
    }

    private static BigDecimal scaled(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Nothing to pay. */
    @JsonbTransient
    public boolean isFree() {
        return total.signum() == 0;
    }
}
