package io.marquee.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Example bookings and the rules that apply to them. Whoever changes a table changes its examples here. */
@ZeebeProcessTest
class PricingDecisionTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private ZeebeClient client;

    @BeforeEach
    void deploy() {
        Booking.deploy(client);
    }

    @Test
    void thirdTicketAtHalfPriceIsTheWorkedExample() throws Exception {
        var rules = decide("THIRD50", Map.of("seatCount", 3, "subtotal", 540));

        var offer = new Rules.Offer(
                "THIRD50", "Third ticket at 50 %", "NTH_TICKET_PERCENT", new BigDecimal(50), 3, 10, false);
        assertEquals(List.of(offer), rules.offers());
        assertEquals(List.of(), rules.adjustments());
    }

    @Test
    void thirdTicketAtHalfPriceNeedsThreeTickets() throws Exception {
        assertEquals(List.of(), decide("THIRD50", Map.of("seatCount", 2)).offers());
    }

    @Test
    void couponOfferNeedsItsCoupon() throws Exception {
        assertEquals(List.of(), decide(null, Map.of()).offers());
        assertEquals(List.of(), decide("NONESUCH", Map.of()).offers());
    }

    @Test
    void earlyBookingOfferNeedsAWeek() throws Exception {
        assertEquals(
                List.of("EARLY10"), decide("EARLY10", Map.of("daysAhead", 7)).offerCodes());
        assertEquals(List.of(), decide("EARLY10", Map.of("daysAhead", 6)).offerCodes());
    }

    @Test
    void groupOfSixGetsItsOfferWithoutACoupon() throws Exception {
        assertEquals(List.of("GROUP6"), decide(null, Map.of("seatCount", 6)).offerCodes());
        assertEquals(List.of(), decide(null, Map.of("seatCount", 5)).offerCodes());
        assertEquals(
                Set.of("THIRD50", "GROUP6"),
                Set.copyOf(decide("THIRD50", Map.of("seatCount", 6)).offerCodes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SATURDAY", "SUNDAY"})
    void weekendCostsTenPercentMore(String weekday) throws Exception {
        var weekend = new Rules.Adjustment("ANY", "PERCENT", BigDecimal.TEN, "Weekend");
        assertEquals(List.of(weekend), decide(null, Map.of("weekday", weekday)).adjustments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
    void weekdaysCostTheBasePrice(String weekday) throws Exception {
        assertEquals(List.of(), decide(null, Map.of("weekday", weekday)).adjustments());
    }

    @ParameterizedTest
    @CsvSource({"Bengaluru, 30", "Chennai, 30", "London, 1.50", "Berlin, 1.50"})
    void glassesCostAFlatAmountInTheCurrencyOfTheCity(String city, BigDecimal amount) throws Exception {
        var rules = decide(null, Map.of("city", city, "format", "3D"));
        var glasses = rules.adjustments().getFirst();
        assertEquals("FLAT", glasses.kind());
        assertEquals(0, amount.compareTo(glasses.value()));
    }

    @Test
    void adjustmentsAddUp() throws Exception {
        var rules = decide(null, Map.of("format", "3D", "weekday", "SUNDAY"));
        assertEquals(Set.of("Weekend", "3D glasses"), Set.copyOf(rules.labels()));
    }

    @ParameterizedTest
    @CsvSource({
        "Bengaluru, INR, 20, 18",
        "Chennai, INR, 15, 18",
        "London, GBP, 0.75, 20",
        "Berlin, EUR, 0.50, 7",
        "Reykjavik, ISK, 0, 0",
        "London, CAD, 0, 0"
    })
    void eachCityHasItsFeeAndTaxAndAnyOtherHasNone(String city, String currency, BigDecimal fee, BigDecimal tax)
            throws Exception {
        var fees = decide(null, Map.of("city", city, "currency", currency)).fees();
        assertEquals(0, fee.compareTo(fees.feePerSeat()));
        assertEquals(0, tax.compareTo(fees.taxPercent()));
    }

    @Test
    void tablesUseOnlyWhatThePricingUnderstands() throws Exception {
        var rules = decide("THIRD50", Map.of("seatCount", 6, "weekday", "SUNDAY", "format", "3D", "daysAhead", 9));
        assertFalse(rules.offers().isEmpty());
        assertFalse(rules.adjustments().isEmpty());
        var kinds = Set.of("PERCENT", "FLAT", "NTH_TICKET_PERCENT", "BUY_X_GET_Y");
        assertTrue(rules.offers().stream().allMatch(offer -> kinds.contains(offer.kind())));
        assertTrue(rules.offers().stream().allMatch(offer -> offer.value().signum() > 0));
        assertTrue(rules.adjustments().stream()
                .allMatch(rule -> Set.of("PERCENT", "FLAT").contains(rule.kind())));
    }

    private Rules decide(String couponCode, Map<String, Object> differences) throws JsonProcessingException {
        var quote = new HashMap<>(Booking.QUOTE);
        quote.putAll(differences);
        var variables = new HashMap<String, Object>();
        variables.put("quote", quote);
        variables.put("couponCode", couponCode);
        var output = client.newEvaluateDecisionCommand()
                .decisionId(Models.BOOKING_PRICING)
                .variables(variables)
                .send()
                .join()
                .getDecisionOutput();
        return JSON.readValue(output, Rules.class);
    }
}
