package io.marquee.catalog.pricing.control;

import io.marquee.catalog.pricing.entity.Adjustment;
import io.marquee.catalog.pricing.entity.Fees;
import io.marquee.catalog.pricing.entity.Offer;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.catalog.pricing.entity.QuotedSeat;
import io.marquee.catalog.pricing.entity.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds quotes and rules in the words of the tables. */
final class Rulebook {

    static final PricingEngine ENGINE = new PricingEngine(
            List.of(new PercentDiscount(), new FlatDiscount(), new NthTicketDiscount(), new BuyXGetYDiscount()));

    private Rulebook() {}

    static Quote quote(String currency, String... prices) {
        var seats = new ArrayList<QuotedSeat>();
        for (var price : prices) {
            seats.add(new QuotedSeat("A" + (seats.size() + 1), "STANDARD", new BigDecimal(price)));
        }
        return quote(currency, seats);
    }

    static Quote quote(String currency, List<QuotedSeat> seats) {
        var subtotal = seats.stream().map(QuotedSeat::basePrice).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Quote(
                currency,
                "0199",
                "Bengaluru",
                "0200",
                "Orion",
                "2D",
                "2026-11-21T13:00:00Z",
                "SATURDAY",
                18,
                1,
                seats.size(),
                subtotal,
                seats);
    }

    static Rules offers(Offer... offers) {
        return new Rules(List.of(), Arrays.asList(offers), Fees.NONE);
    }

    static Rules adjustments(Adjustment... adjustments) {
        return new Rules(Arrays.asList(adjustments), List.of(), Fees.NONE);
    }

    static Rules fees(String feePerSeat, String taxPercent, Offer... offers) {
        return new Rules(
                List.of(), Arrays.asList(offers), new Fees(new BigDecimal(feePerSeat), new BigDecimal(taxPercent)));
    }

    static Adjustment adjustment(String seatType, String kind, String value) {
        return new Adjustment(seatType, kind, new BigDecimal(value), kind + " " + value);
    }

    static Offer percent(String code, String value) {
        return new Offer(code, code, "PERCENT", new BigDecimal(value), null, null, null);
    }

    static Offer flat(String code, String value) {
        return new Offer(code, code, "FLAT", new BigDecimal(value), null, null, null);
    }

    static Offer nth(String code, int nth, String value) {
        return new Offer(code, code, "NTH_TICKET_PERCENT", new BigDecimal(value), BigDecimal.valueOf(nth), null, null);
    }

    static Offer buyGet(String code, int buy, int get) {
        return new Offer(code, code, "BUY_X_GET_Y", BigDecimal.valueOf(get), BigDecimal.valueOf(buy), null, null);
    }

    static Offer ranked(Offer offer, int priority, boolean stackable) {
        return new Offer(
                offer.code(),
                offer.description(),
                offer.kind(),
                offer.value(),
                offer.nth(),
                BigDecimal.valueOf(priority),
                stackable);
    }
}
