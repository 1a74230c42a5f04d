package io.marquee.catalog.rules.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.marquee.catalog.rules.entity.RuleFailure;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionModelTest {

    private static final DecisionModel MODEL = DecisionModel.parse(PricingRulesOfRelease.model());

    @Test
    void answerComesWithTheRowsThatMatched() {
        var decided = MODEL.evaluate("booking-pricing", facts("THIRD50", Map.of("weekday", "SUNDAY", "format", "3D")));
        assertEquals("[Price rules 1, Price rules 2, Offers 1, Fees 1]", sorted(decided.rows()));
        var fees = ((Map<?, ?>) decided.answer()).get("fees");
        assertEquals(Map.of("feePerSeat", new BigDecimal(20), "taxPercent", new BigDecimal(18)), fees);
    }

    @Test
    void decimalsStayExact() {
        var decided = MODEL.evaluate("fees", facts(null, Map.of("city", "London", "currency", "GBP")));
        assertEquals(new BigDecimal("0.75"), ((Map<?, ?>) decided.answer()).get("feePerSeat"));
    }

    @Test
    void decisionThatIsNotThereFails() {
        assertThrows(RuleFailure.class, () -> MODEL.evaluate("nonesuch", Map.of()));
    }

    private static String sorted(List<?> rows) {
        return rows.stream()
                .map(Object::toString)
                .sorted((a, b) -> Integer.compare(order(a), order(b)))
                .toList()
                .toString();
    }

    private static int order(String row) {
        return List.of("Price rules 1", "Price rules 2", "Offers 1", "Fees 1").indexOf(row);
    }

    private static Map<String, Object> facts(String coupon, Map<String, Object> differences) {
        var quote = new HashMap<String, Object>(Map.of(
                "city", "Bengaluru",
                "currency", "INR",
                "theatreId", "0199",
                "format", "2D",
                "weekday", "WEDNESDAY",
                "hour", 18,
                "daysAhead", 1,
                "seatCount", 3,
                "subtotal", new BigDecimal(540)));
        quote.putAll(differences);
        var facts = new HashMap<String, Object>();
        facts.put("quote", quote);
        facts.put("couponCode", coupon);
        return facts;
    }
}
