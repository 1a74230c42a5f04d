package io.marquee.catalog.pricing.entity;

import java.util.List;

/** What the decision {@code booking-pricing} answers: the rules that apply to one quote. A missing part means none. */
public record Rules(List<Adjustment> adjustments, List<Offer> offers, Fees fees) {

    public Rules {
        adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
        offers = offers == null ? List.of() : List.copyOf(offers);
        fees = fees == null ? Fees.NONE : fees;
    }
}
