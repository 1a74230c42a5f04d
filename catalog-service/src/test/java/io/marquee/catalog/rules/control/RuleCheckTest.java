package io.marquee.catalog.rules.control;

import static io.marquee.catalog.rules.control.PricingRulesOfRelease.CHECK;
import static io.marquee.catalog.rules.control.PricingRulesOfRelease.CONTRACTS;
import static io.marquee.catalog.rules.control.PricingRulesOfRelease.changed;
import static io.marquee.catalog.rules.control.PricingRulesOfRelease.complaints;
import static io.marquee.catalog.rules.control.PricingRulesOfRelease.contract;
import static io.marquee.catalog.rules.control.PricingRulesOfRelease.examples;
import static io.marquee.catalog.rules.control.PricingRulesOfRelease.model;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.catalog.pricing.control.DiscountKind;
import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCheckTest {

    static Stream<String> decisions() {
        return CONTRACTS.all().stream().map(DecisionContract::name);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void rulesOfTheReleaseKeepTheirContractAndTheirExamplesHold(String decision) {
        CHECK.check(CONTRACTS.of(decision), CONTRACTS.model(decision), CONTRACTS.examples(decision));
    }

    @Test
    void contractKnowsTheWordsThatTheCodeKnows() {
        var kinds = PricingRulesOfRelease.KINDS.stream().map(DiscountKind::word).collect(Collectors.toSet());
        var offers = contract().tables().get(1);
        assertEquals(kinds, Set.copyOf(offers.outputs().get(2).words()));
    }

    static Stream<Arguments> brokenModels() {
        return Stream.of(
                Arguments.of("<decision id=\"fees\"", "<decision id=\"fees", "model: is not DMN"),
                Arguments.of("</definitions>", "", "model: is not DMN"),
                Arguments.of(
                        "<definitions",
                        "<!DOCTYPE definitions [<!ENTITY file SYSTEM \"file:///etc/hostname\">]><definitions",
                        "model: is not DMN"),
                Arguments.of("<decisionTable", "<decisionTabel", "model: is not DMN"),
                Arguments.of("booking-pricing\" name", "price\" name", "model: lacks the decision 'booking-pricing'"),
                Arguments.of("id=\"offers\" name", "id=\"offer\" name", "model: lacks the table 'offers'"),
                Arguments.of("name=\"nth\"", "name=\"every\"", "Offers: lacks the output 'nth'"),
                Arguments.of("name=\"nth\"", "name=\"every\"", "which nothing reads"),
                Arguments.of(
                        "name=\"stackable\" typeRef=\"boolean\"",
                        "name=\"stackable\" typeRef=\"string\"",
                        "Offers, column Stackable: has the type string; it must be boolean"),
                Arguments.of("quote.hour", "quote.minute", "Hour: asks for 'quote.minute', which no booking has"),
                Arguments.of(
                        "typeRef=\"number\">\n          <text>quote.hour",
                        "typeRef=\"string\">\n          <text>quote.hour",
                        "Hour: has the type string, but quote.hour is a number"),
                Arguments.of(
                        "\"NTH_TICKET_PERCENT\"",
                        "\"NTH_TICKET\"",
                        "Offers, row 1, Kind: is the unknown word \"NTH_TICKET\""),
                Arguments.of("\"PERCENT\"", "PERCENT", "Price rules, row 1, Kind: is PERCENT; a text needs quotation"),
                Arguments.of("<text>50</text>", "<text></text>", "Offers, row 1, Value: is empty; it needs a number"),
                Arguments.of("<text>50</text>", "<text>\"50\"</text>", "Offers, row 1, Value: is \"50\"; it needs a"),
                Arguments.of("<text>50</text>", "<text>-50</text>", "Offers, row 1, Value: is -50; the least is 0"),
                Arguments.of("<text>50</text>", "<text>5 0</text>", "Offers, row 1, Value: cannot be read: 5 0"),
                Arguments.of("&gt;= 7", "&gt;= seven o'clock", "Offers, row 2, Days ahead: cannot be read"),
                Arguments.of("\"EARLY10\"", "EARLY10", "Offers, row 2, Coupon code: is EARLY10; a text needs"),
                Arguments.of("<text>3</text>", "<text>2.5</text>", "Offers, row 1: cannot be used: Offer THIRD50"),
                Arguments.of(
                        "<text>3</text>",
                        "<text>99999999999</text>",
                        "Offers, row 1: cannot be used: Offer THIRD50 (NTH_TICKET_PERCENT) needs a whole number from 1"),
                Arguments.of("<text>3</text>", "<text>null</text>", "Offers, row 1: cannot be used: Offer THIRD50"),
                Arguments.of(
                        "offers_table\" hitPolicy=\"COLLECT\"",
                        "offers_table\" hitPolicy=\"FIRST\"",
                        "Offers: has the hit policy FIRST; the code can read COLLECT"),
                Arguments.of(
                        "offers_table\" hitPolicy=\"COLLECT\"",
                        "offers_table\" hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
                        "Offers: has the hit policy COLLECT with SUM"),
                Arguments.of(
                        "fees_rule5_in2\">\n          <text></text>",
                        "fees_rule5_in2\">\n          <text>\"INR\"</text>",
                        "Fees: needs a last row without any condition"),
                Arguments.of("if offers = null then", "if offers = then", "model: is refused by the engine's parser"));
    }

    @ParameterizedTest
    @MethodSource("brokenModels")
    void brokenModelIsRefusedAndItsPlaceNamed(String from, String to, String complaint) {
        var broken = changed(model(), from, to);
        var refusal = assertThrows(BusinessException.class, () -> CHECK.model(contract(), broken));
        assertEquals(ErrorCode.VALIDATION_ERROR, refusal.code());
        assertTrue(
                complaints(refusal).stream().anyMatch(found -> found.contains(complaint)),
                () -> complaint + " is not among " + complaints(refusal));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <text>100</text>   | <text>150</text> | Refund policy, row 1: cannot be used: refundPercent must be from 0
            <text>100</text>   | <text>-1</text>  | Refund policy, row 1, Percent of seats: is -1; the least is 0
            <text>true</text>  | <text>yes</text> | example 'A cancelled show is paid back in full': fails
            <text>50</text>    | <text>60</text>  | expects refund 265.50, but gets refund 318.60 by Refund policy 3
            hoursBeforeShow    | hoursLeft        | Hours before show: asks for 'hoursLeft', which no booking has
            """)
    void refundPolicyIsHeldToItsContractAndExamples(String from, String to, String complaint) {
        var policy = CONTRACTS.of("refund-policy");
        var broken = changed(CONTRACTS.model("refund-policy"), from, to);
        var refusal = assertThrows(
                BusinessException.class, () -> CHECK.check(policy, broken, CONTRACTS.examples("refund-policy")));
        assertTrue(
                complaints(refusal).stream().anyMatch(found -> found.contains(complaint)),
                () -> complaint + " is not among " + complaints(refusal));
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        var broken = changed(
                changed(model(), "<text>50</text>", "<text></text>"), "\"NTH_TICKET_PERCENT\"", "\"NTH_TICKET\"");
        var refusal = assertThrows(BusinessException.class, () -> CHECK.model(contract(), broken));
        assertEquals(2, complaints(refusal).size(), () -> complaints(refusal).toString());
    }

    @Test
    void exampleThatBreaksIsNamedWithBothPrices() {
        var sixty = changed(model(), "<text>50</text>", "<text>60</text>");
        var refusal = assertThrows(BusinessException.class, () -> CHECK.check(contract(), sixty, examples()));
        assertEquals(3, complaints(refusal).size(), () -> complaints(refusal).toString());
        assertEquals(
                "example 'Third ticket at half price': expects subtotal 540.00, discount 90.00, fees 60.00, tax 91.80,"
                        + " total 601.80, but gets subtotal 540.00, discount 108.00, fees 60.00, tax 88.56,"
                        + " total 580.56 by Offers 1, Fees 1",
                complaints(refusal).getFirst());
    }

    @Test
    void changeWithItsExamplesIsTaken() {
        var glasses = changed(model(), "<text>30</text>", "<text>35</text>");
        assertThrows(BusinessException.class, () -> CHECK.check(contract(), glasses, examples()));
        CHECK.check(contract(), glasses, changed(examples(), "420.00,0.00,40.00,82.80,542.80", "430,0,40,84.6,554.6"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-25,18 | 25.11.2026,18 | line 2: has the date '25.11.2026' in 'date'
            2026-11-25,18 | 2026-11-25,24 | line 2: has 24 in 'hour'; it must be a whole number from 0 to 23
            1 STANDARD 180 | STANDARD | line 2: has 'STANDARD' in 'seats'
            Bengaluru,INR | Bengaluru,RUP | line 2: has the currency 'RUP'
            Bengaluru,INR | ,INR | line 2: needs 'city'
            236.00 | 236.00 INR | line 2: has '236.00 INR' in 'total', which is not a number
            236.00 | 1e999999999 | line 2: has a number of more than 15 digits before or after the point in 'total'
            236.00 | 1e2147483647 | line 2: has a number of more than 15 digits before or after the point in 'total'
            236.00 | 1e-16 | line 2: has a number of more than 15 digits before or after the point in 'total'
            2026-11-25,18 | 2026-11-25,1e999999999 | line 2: has a number of more than 15 digits before or after the
            1 STANDARD 180 | 1 STANDARD 1800000000000000 | line 2: has a number of more than 15 digits before or after
            ,236.00, | , | line 2: has 15 cells, but the header has 16
            ,coupon, | ,code, | examples: lacks the columns coupon
            """)
    void lineOfTheExamplesThatCannotBeReadIsNamed(String from, String to, String complaint) {
        var broken = changed(examples(), from, to);
        var refusal = assertThrows(BusinessException.class, () -> CHECK.check(contract(), model(), broken));
        assertTrue(
                complaints(refusal).getFirst().contains(complaint),
                () -> complaints(refusal).toString());
    }

    @Test
    void rulesWithoutExamplesAreRefused() {
        var header = examples().lines().findFirst().orElseThrow();
        var refusal = assertThrows(BusinessException.class, () -> CHECK.check(contract(), model(), header));
        assertEquals(
                List.of("examples: has no line; rules are deployed with at least one example"), complaints(refusal));
    }

    @Test
    void spreadsheetsMayPutAByteOrderMarkFirst() {
        CHECK.check(contract(), model(), "\uFEFF" + examples());
    }
}
