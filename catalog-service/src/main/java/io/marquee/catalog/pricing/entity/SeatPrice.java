package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A seat while it is being priced: adjustments first, then discounts that never exceed what is left of the price. */
public class SeatPrice {

    private final QuotedSeat seat;
    private final MinorUnit unit;
    private final BigDecimal basePrice;
    private BigDecimal price;
    private BigDecimal discount;
    private final List<Offer> offers = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    public SeatPrice(QuotedSeat seat, MinorUnit unit) {
        this.seat = seat;
        this.unit = unit;
        this.basePrice = unit.round(seat.basePrice());
        this.price = basePrice;
        this.discount = unit.zero();
    }

    public String type() {
        return seat.type();
    }

    public BigDecimal basePrice() {
        return basePrice;
    }

    /** After adjustments, before discounts; never below zero. */
    public BigDecimal price() {
        return price.max(unit.zero());
    }

    public BigDecimal discount() {
        return discount;
    }

    /** What is still to be paid. */
    public BigDecimal remaining() {
        return price().subtract(discount);
    }

    /** Changes the price before discounts. The order of changes does not matter. */
    public void adjust(BigDecimal amount, String label) {
        price = price.add(amount);
        reasons.add(new Reason(label, amount));
    }

    /** Whether an offer may discount this seat: it is the first, or both it and those before are stackable. */
    public boolean accepts(Offer offer) {
        return offers.isEmpty() || offer.stackable() && offers.stream().allMatch(Offer::stackable);
    }

    /**
     * Takes a discount off, at most what is left.
     *
     * @return what was taken off
     */
    public BigDecimal discount(Offer offer, BigDecimal amount, String why) {
        var taken = unit.round(amount).min(remaining());
        if (taken.signum() > 0) {
            discount = discount.add(taken);
            offers.add(offer);
            reasons.add(new Reason(why, taken.negate()));
        }
        return taken;
    }

    public PricedSeat priced() {
        var codes = offers.stream().map(Offer::code).toList();
        return new PricedSeat(seat.seatId(), seat.type(), basePrice, price(), discount, codes, explained());
    }

    private List<Reason> explained() {
        var all = new ArrayList<>(reasons);
        if (price.signum() < 0) {
            all.add(new Reason("A seat never costs less than nothing", price.negate()));
        }
        return all;
    }
}
