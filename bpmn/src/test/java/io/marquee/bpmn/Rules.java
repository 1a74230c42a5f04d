package io.marquee.bpmn;

import java.math.BigDecimal;
import java.util.List;

/** What the decision {@code booking-pricing} answers, read strictly: a field more or less fails the reading. */
record Rules(List<Adjustment> adjustments, List<Offer> offers, Fees fees) {
    record Adjustment(String seatType, String kind, BigDecimal value, String label) {}

    record Offer(
            String code,
            String description,
            String kind,
            BigDecimal value,
            Integer nth,
            Integer priority,
            Boolean stackable) {}

    record Fees(BigDecimal feePerSeat, BigDecimal taxPercent) {}

    List<String> offerCodes() {
        return offers.stream().map(Offer::code).toList();
    }

    List<String> labels() {
        return adjustments.stream().map(Adjustment::label).toList();
    }
}
