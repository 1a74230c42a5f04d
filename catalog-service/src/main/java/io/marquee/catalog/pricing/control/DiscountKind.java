package io.marquee.catalog.pricing.control;

import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.pricing.entity.Offer;
import io.marquee.catalog.pricing.entity.SeatPrice;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** One way of taking something off. A new kind is one class like this, and its word in the offers table. */
public interface DiscountKind {

    /** Nobody books so many tickets; a larger figure is a mistake, and soon no int. */
    BigDecimal MOST_TICKETS = BigDecimal.valueOf(1_000);

    /** The word in the table's column {@code kind}. */
    String word();

    /**
     * Discounts the seats that the offer is for.
     *
     * @param seats the seats that accept the offer, in the order of the booking; at least one
     * @return what was taken off in all
     * @throws UnusableRuleException if the offer lacks a figure that this kind needs
     */
    BigDecimal apply(Offer offer, List<SeatPrice> seats, MinorUnit unit);

    /** Dearest first, equal ones in the order of the booking: the order in which tickets are counted. */
    static List<SeatPrice> dearestFirst(List<SeatPrice> seats) {
        return seats.stream()
                .sorted(Comparator.comparing(SeatPrice::remaining).reversed())
                .toList();
    }

    /** The offer's {@code nth} as a whole number from 1 to 1,000. */
    static int nth(Offer offer) {
        return wholeNumber(offer, offer.nth(), "nth");
    }

    /** A figure of the offer that must be a whole number from 1 to 1,000. */
    static int wholeNumber(Offer offer, BigDecimal figure, String name) {
        if (figure == null
                || figure.signum() <= 0
                || figure.compareTo(MOST_TICKETS) > 0
                || figure.stripTrailingZeros().scale() > 0) {
            throw new UnusableRuleException("Offer %s (%s) needs a whole number from 1 to %s in %s, the table says %s"
                    .formatted(offer.code(), offer.kind(), MOST_TICKETS, name, figure));
        }
        return figure.intValueExact();
    }
}
