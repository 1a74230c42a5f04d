package io.marquee.catalog.pricing.control;

import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.pricing.entity.Offer;
import io.marquee.catalog.pricing.entity.SeatPrice;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * NTH_TICKET_PERCENT: tickets are counted dearest first, and every {@code nth} one gets {@code value} percent off. Of
 * three seats at 300, 180 and 180 the third costs 90 at 50 percent.
 */
@ApplicationScoped
public class NthTicketDiscount implements DiscountKind {

    @Override
    public String word() {
        return "NTH_TICKET_PERCENT";
    }

    @Override
    public BigDecimal apply(Offer offer, List<SeatPrice> seats, MinorUnit unit) {
        var nth = DiscountKind.nth(offer);
        var counted = DiscountKind.dearestFirst(seats);
        return IntStream.rangeClosed(1, counted.size())
                .filter(number -> number % nth == 0)
                .mapToObj(number -> discount(offer, number, counted.get(number - 1), unit))
                .reduce(unit.zero(), BigDecimal::add);
    }

    private static BigDecimal discount(Offer offer, int number, SeatPrice seat, MinorUnit unit) {
        var why = "%s: ticket %d, counted dearest first, %s %% off"
                .formatted(offer.code(), number, offer.value().toPlainString());
        return seat.discount(offer, unit.percent(offer.value(), seat.remaining()), why);
    }
}
