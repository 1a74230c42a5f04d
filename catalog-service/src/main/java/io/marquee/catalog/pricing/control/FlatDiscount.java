package io.marquee.catalog.pricing.control;

import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.pricing.entity.Offer;
import io.marquee.catalog.pricing.entity.SeatPrice;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/** FLAT: {@code value} off the booking once, spread over its seats in proportion to their prices. */
@ApplicationScoped
public class FlatDiscount implements DiscountKind {

    @Override
    public String word() {
        return "FLAT";
    }

    /** Rounds the running sum instead of each share, so that the shares add up to the amount to the cent. */
    @Override
    public BigDecimal apply(Offer offer, List<SeatPrice> seats, MinorUnit unit) {
        var whole = seats.stream().map(SeatPrice::remaining).reduce(unit.zero(), BigDecimal::add);
        if (whole.signum() == 0) {
            return unit.zero();
        }
        var amount = unit.round(offer.value()).min(whole);
        var why = offer.code() + ": share of " + amount.toPlainString() + " off the booking";
        var passed = unit.zero();
        var given = unit.zero();
        for (var seat : seats) {
            passed = passed.add(seat.remaining());
            given = given.add(
                    seat.discount(offer, unit.share(amount, passed, whole).subtract(given), why));
        }
        return given;
    }
}
