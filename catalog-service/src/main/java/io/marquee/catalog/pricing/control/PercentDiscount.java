package io.marquee.catalog.pricing.control;

import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.pricing.entity.Offer;
import io.marquee.catalog.pricing.entity.SeatPrice;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/** PERCENT: {@code value} percent off every seat. */
@ApplicationScoped
public class PercentDiscount implements DiscountKind {

    @Override
    public String word() {
        return "PERCENT";
    }

    @Override
    public BigDecimal apply(Offer offer, List<SeatPrice> seats, MinorUnit unit) {
        var why = offer.code() + ": " + offer.value().toPlainString() + " % off";
        return seats.stream()
                .map(seat -> seat.discount(offer, unit.percent(offer.value(), seat.remaining()), why))
                .reduce(unit.zero(), BigDecimal::add);
    }
}
