package io.marquee.catalog.pricing.control;

import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.pricing.entity.Offer;
import io.marquee.catalog.pricing.entity.SeatPrice;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * BUY_X_GET_Y: tickets are counted dearest first; in each full group of {@code nth} paid and {@code value} free tickets
 * the last {@code value} are free. An incomplete group is paid in full.
 */
@ApplicationScoped
public class BuyXGetYDiscount implements DiscountKind {

    @Override
    public String word() {
        return "BUY_X_GET_Y";
    }

    @Override
    public BigDecimal apply(Offer offer, List<SeatPrice> seats, MinorUnit unit) {
        var paid = DiscountKind.nth(offer);
        var free = DiscountKind.wholeNumber(offer, offer.value(), "value");
        var group = paid + free;
        var counted = DiscountKind.dearestFirst(seats);
        var why = "%s: buy %d, get %d free".formatted(offer.code(), paid, free);
        return IntStream.range(0, counted.size() / group * group)
                .filter(place -> place % group >= paid)
                .mapToObj(counted::get)
                .map(seat -> seat.discount(offer, seat.remaining(), why))
                .reduce(unit.zero(), BigDecimal::add);
    }
}
