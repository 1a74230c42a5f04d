package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;

/**
 * A discount that the tables granted to a quote.
 *
 * @param kind PERCENT, FLAT, NTH_TICKET_PERCENT or BUY_X_GET_Y
 * @param value percent, amount, or number of free tickets, as the kind says; not negative
 * @param nth for NTH_TICKET_PERCENT which ticket; for BUY_X_GET_Y how many are paid; else null
 * @param priority lowest first; null is 100
 * @param stackable whether it may share a seat with other stackable offers; null is no
 */
public record Offer(
        String code,
        String description,
        String kind,
        BigDecimal value,
        BigDecimal nth,
        BigDecimal priority,
        Boolean stackable) {

    private static final BigDecimal USUAL_PRIORITY = new BigDecimal(100);

    public Offer {
        description = description == null ? code : description;
        priority = priority == null ? USUAL_PRIORITY : priority;
        stackable = stackable != null && stackable;
    }
}
