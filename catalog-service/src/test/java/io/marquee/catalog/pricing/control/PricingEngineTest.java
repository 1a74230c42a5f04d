package io.marquee.catalog.pricing.control;

import static io.marquee.catalog.pricing.control.Rulebook.ENGINE;
import static io.marquee.catalog.pricing.control.Rulebook.adjustment;
import static io.marquee.catalog.pricing.control.Rulebook.adjustments;
import static io.marquee.catalog.pricing.control.Rulebook.buyGet;
import static io.marquee.catalog.pricing.control.Rulebook.fees;
import static io.marquee.catalog.pricing.control.Rulebook.flat;
import static io.marquee.catalog.pricing.control.Rulebook.nth;
import static io.marquee.catalog.pricing.control.Rulebook.offers;
import static io.marquee.catalog.pricing.control.Rulebook.percent;
import static io.marquee.catalog.pricing.control.Rulebook.quote;
import static io.marquee.catalog.pricing.control.Rulebook.ranked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.catalog.pricing.entity.Adjustment;
import io.marquee.catalog.pricing.entity.Offer;
import io.marquee.catalog.pricing.entity.PricedSeat;
import io.marquee.catalog.pricing.entity.Pricing;
import io.marquee.catalog.pricing.entity.QuotedSeat;
import io.marquee.catalog.pricing.entity.Rules;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricingEngineTest {

    @Test
    void workedExampleThirdTicketAtHalfPrice() {
        var pricing = ENGINE.price(quote("INR", "180", "180", "180"), offers(nth("THIRD50", 3, "50")), "THIRD50");
        assertEquals(new BigDecimal("540.00"), pricing.subtotal());
        assertEquals(new BigDecimal("90.00"), pricing.discount());
        assertEquals(new BigDecimal("450.00"), pricing.total());
        assertEquals("THIRD50", pricing.appliedOffers().get(0).code());
        assertEquals(new BigDecimal("90.00"), pricing.appliedOffers().get(0).discount());
    }

    @Test
    void noRulesMeansBasePrices() {
        var pricing = ENGINE.price(quote("INR", "180.50", "320"), new Rules(null, null, null), null);
        assertEquals(new BigDecimal("500.50"), pricing.total());
        assertEquals(new BigDecimal("0.00"), pricing.discount());
        assertTrue(pricing.appliedOffers().isEmpty());
    }

    @Test
    void cheapestOfEachThreeIsDiscounted() {
        var pricing = ENGINE.price(quote("INR", "100", "300", "200"), offers(nth("THIRD50", 3, "50")), null);
        assertEquals(List.of("50.00", "0.00", "0.00"), discounts(pricing));
    }

    @Test
    void everyThirdTicketCounts() {
        var pricing = ENGINE.price(
                quote("INR", "100", "200", "300", "400", "500", "600", "700"), offers(nth("THIRD50", 3, "50")), null);
        assertEquals(List.of("0.00", "100.00", "0.00", "0.00", "250.00", "0.00", "0.00"), discounts(pricing));
    }

    @Test
    void twoSeatsHaveNoThird() {
        var refused = assertThrows(
                BusinessException.class,
                () -> ENGINE.price(quote("INR", "180", "180"), offers(nth("THIRD50", 3, "50")), "THIRD50"));
        assertEquals(ErrorCode.OFFER_NOT_APPLICABLE, refused.code());
    }

    @Test
    void couponThatNoTableGrantsIsRefused() {
        var refused = assertThrows(
                BusinessException.class,
                () -> ENGINE.price(quote("INR", "180"), offers(percent("AUTUMN", "10")), "NOSUCH"));
        assertEquals(ErrorCode.OFFER_NOT_APPLICABLE, refused.code());
        assertEquals("NOSUCH", refused.details().get("couponCode"));
    }

    @Test
    void couponIsMatchedWithoutCaseAndSpaces() {
        var pricing = ENGINE.price(quote("INR", "180"), offers(percent("AUTUMN", "10")), " autumn ");
        assertEquals(new BigDecimal("162.00"), pricing.total());
    }

    @Test
    void offerWithoutCouponAppliesByItself() {
        assertEquals(
                new BigDecimal("162.00"),
                ENGINE.price(quote("INR", "180"), offers(percent("AUTUMN", "10")), null)
                        .total());
    }

    @Test
    void adjustmentsAddUpOnTheBasePrice() {
        var rules = adjustments(adjustment("ANY", "PERCENT", "10"), adjustment(null, "PERCENT", "5"));
        assertEquals(
                new BigDecimal("115.00"),
                ENGINE.price(quote("INR", "100"), rules, null).subtotal());
    }

    @Test
    void adjustmentIsForItsSeatTypeOnly() {
        var seats = List.of(
                new QuotedSeat("A1", "STANDARD", new BigDecimal("100")),
                new QuotedSeat("J1", "RECLINER", new BigDecimal("300")));
        var rules = adjustments(adjustment("RECLINER", "FLAT", "25.50"));
        var pricing = ENGINE.price(quote("INR", seats), rules, null);
        assertEquals(new BigDecimal("100.00"), pricing.seats().get(0).price());
        assertEquals(new BigDecimal("325.50"), pricing.seats().get(1).price());
    }

    @Test
    void orderOfAdjustmentsDoesNotMatterEvenBelowZero() {
        var more = adjustment("ANY", "FLAT", "50");
        var less = adjustment("ANY", "FLAT", "-120");
        var one = ENGINE.price(quote("INR", "100"), adjustments(more, less), null);
        var other = ENGINE.price(quote("INR", "100"), adjustments(less, more), null);
        assertEquals(new BigDecimal("30.00"), one.subtotal());
        assertEquals(one.subtotal(), other.subtotal());
    }

    @Test
    void adjustedPriceNeverFallsBelowZero() {
        var pricing = ENGINE.price(quote("INR", "100"), adjustments(adjustment("ANY", "FLAT", "-150")), null);
        assertEquals(new BigDecimal("0.00"), pricing.total());
    }

    @Test
    void offersWorkOnAdjustedPrices() {
        var rules = new Rules(List.of(adjustment("ANY", "PERCENT", "50")), List.of(percent("TENTH", "10")), null);
        assertEquals(
                new BigDecimal("135.00"),
                ENGINE.price(quote("INR", "100"), rules, null).total());
    }

    @Test
    void flatOfferIsSpreadToTheCent() {
        var pricing = ENGINE.price(quote("INR", "100", "100", "100"), offers(flat("HUNDRED", "100")), null);
        assertEquals(new BigDecimal("100.00"), pricing.discount());
        assertEquals(List.of("33.33", "33.34", "33.33"), discounts(pricing));
    }

    @Test
    void flatOfferTakesNoMoreThanThePrice() {
        var pricing = ENGINE.price(quote("INR", "30", "20"), offers(flat("HUNDRED", "100")), null);
        assertEquals(new BigDecimal("0.00"), pricing.total());
        assertEquals(new BigDecimal("50.00"), pricing.discount());
    }

    @Test
    void moreThanAHundredPercentMakesASeatFreeNotNegative() {
        var pricing = ENGINE.price(quote("INR", "30"), offers(percent("MAD", "150")), null);
        assertEquals(new BigDecimal("0.00"), pricing.total());
    }

    @ParameterizedTest
    @CsvSource({"2,0.00", "3,100.00", "5,100.00", "6,200.00"})
    void buyTwoGetOneNeedsFullGroups(int seats, String discount) {
        var prices = java.util.Collections.nCopies(seats, "100").toArray(String[]::new);
        var pricing = ENGINE.price(quote("INR", prices), offers(buyGet("B2G1", 2, 1)), null);
        assertEquals(new BigDecimal(discount), pricing.discount());
    }

    @Test
    void buyOneGetOneGivesTheCheaperOfEachPair() {
        var pricing = ENGINE.price(quote("INR", "100", "400", "300", "200"), offers(buyGet("BOGO", 1, 1)), null);
        assertEquals(List.of("100.00", "0.00", "300.00", "0.00"), discounts(pricing));
    }

    @Test
    void lowerPriorityNumberComesFirst() {
        var pricing = ENGINE.price(
                quote("INR", "100"),
                offers(ranked(percent("A", "50"), 20, false), ranked(percent("B", "10"), 10, false)),
                null);
        assertEquals(List.of("B"), pricing.seats().get(0).offers());
        assertEquals(new BigDecimal("90.00"), pricing.total());
    }

    @Test
    void equalPriorityGoesByCodeWhateverTheTableOrder() {
        var pricing = ENGINE.price(quote("INR", "100"), offers(percent("B", "10"), percent("A", "20")), null);
        assertEquals(new BigDecimal("80.00"), pricing.total());
    }

    @Test
    void seatTakesOneOfferUnlessBothAreStackable() {
        var first = ranked(percent("A", "10"), 1, true);
        var stacked = ENGINE.price(quote("INR", "100"), offers(first, ranked(percent("B", "10"), 2, true)), null);
        var alone = ENGINE.price(quote("INR", "100"), offers(first, ranked(percent("B", "10"), 2, false)), null);
        assertEquals(new BigDecimal("81.00"), stacked.total());
        assertEquals(new BigDecimal("90.00"), alone.total());
    }

    @Test
    void offerReachesTheSeatsThatAnotherLeft() {
        var pricing = ENGINE.price(
                quote("INR", "100", "100", "100"),
                offers(ranked(nth("THIRD50", 3, "50"), 1, false), ranked(percent("TENTH", "10"), 2, false)),
                null);
        assertEquals(List.of("10.00", "10.00", "50.00"), discounts(pricing));
    }

    @Test
    void couponThatFindsNoFreeSeatIsRefused() {
        var rules = offers(ranked(percent("AUTO", "10"), 1, false), ranked(percent("COUPON", "20"), 2, false));
        assertThrows(BusinessException.class, () -> ENGINE.price(quote("INR", "100"), rules, "COUPON"));
    }

    @Test
    void feesAndTaxComeOnTop() {
        var pricing =
                ENGINE.price(quote("INR", "180", "180", "180"), fees("20", "18", nth("THIRD50", 3, "50")), "THIRD50");
        assertEquals(new BigDecimal("60.00"), pricing.fees());
        assertEquals(new BigDecimal("91.80"), pricing.tax());
        assertEquals(new BigDecimal("601.80"), pricing.total());
    }

    @ParameterizedTest
    @CsvSource({"JPY,1000,1,990", "INR,99.99,1.005,98.99", "KWD,3.350,10,3.010", "INR,0.05,10,0.04"})
    void roundsHalfUpToTheMinorUnit(String currency, String price, String percent, String total) {
        var pricing = ENGINE.price(quote(currency, price), offers(percent("P", percent)), null);
        assertEquals(new BigDecimal(total), pricing.total());
    }

    @Test
    void basePriceThatWentThroughAProcessVariableKeepsItsCents() {
        var pricing = ENGINE.price(quote("INR", "180.0", "1.8E+2"), new Rules(null, null, null), null);
        assertEquals(new BigDecimal("360.00"), pricing.total());
    }

    @Test
    void reasonsExplainEverySeat() {
        var rules = new Rules(List.of(adjustment("ANY", "PERCENT", "10")), List.of(nth("THIRD50", 3, "50")), null);
        var seat = ENGINE.price(quote("INR", "180", "180", "180"), rules, null)
                .seats()
                .get(2);
        assertEquals(2, seat.reasons().size());
        assertEquals(
                "THIRD50: ticket 3, counted dearest first, 50 % off",
                seat.reasons().get(1).text());
        assertEquals(new BigDecimal("-99.00"), seat.reasons().get(1).amount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERCNT", "percent", ""})
    void unknownKindIsNamed(String kind) {
        var offer = new Offer("ODD", null, kind, BigDecimal.TEN, null, null, null);
        var fault =
                assertThrows(UnusableRuleException.class, () -> ENGINE.price(quote("INR", "100"), offers(offer), null));
        assertTrue(fault.getMessage().contains("ODD") && fault.getMessage().contains("NTH_TICKET_PERCENT"));
    }

    @Test
    void negativeDiscountIsNotASurcharge() {
        assertThrows(
                UnusableRuleException.class,
                () -> ENGINE.price(quote("INR", "100"), offers(percent("ODD", "-5")), null));
    }

    @ParameterizedTest
    @CsvSource({"-25, 0", "-0.01, 18", "20, -150"})
    void negativeFeeOrTaxDoesNotMakeABookingFree(String fee, String tax) {
        var fault = assertThrows(
                UnusableRuleException.class, () -> ENGINE.price(quote("INR", "20", "20"), fees(fee, tax), null));
        assertTrue(fault.getMessage().contains(fee) && fault.getMessage().contains(tax), fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "2.5", "1001", "99999999999", "1e999999999"})
    void nthMustBeAWholeNumber(String nth) {
        var offer = new Offer("ODD", null, "NTH_TICKET_PERCENT", BigDecimal.TEN, new BigDecimal(nth), null, null);
        assertThrows(UnusableRuleException.class, () -> ENGINE.price(quote("INR", "100"), offers(offer), null));
    }

    @Test
    void groupOfMoreTicketsThanAnIntCanCountIsRefused() {
        var most = BigDecimal.valueOf(Integer.MAX_VALUE);
        var offer = new Offer("ODD", null, "BUY_X_GET_Y", most, most, null, null);
        var fault =
                assertThrows(UnusableRuleException.class, () -> ENGINE.price(quote("INR", "100"), offers(offer), null));
        assertTrue(fault.getMessage().contains("ODD") && fault.getMessage().contains("nth"), fault.getMessage());
    }

    @Test
    void nthMayComeAsDecimalFromTheEngine() {
        var offer = new Offer(
                "THIRD50", null, "NTH_TICKET_PERCENT", new BigDecimal("50.0"), new BigDecimal("3.0"), null, null);
        var pricing = ENGINE.price(quote("INR", "180", "180", "180"), offers(offer), null);
        assertEquals(new BigDecimal("90.00"), pricing.discount());
    }

    @Test
    void priceRuleWithoutValueIsNamed() {
        var rules = adjustments(new Adjustment("ANY", "PERCENT", null, "Weekend"));
        var fault = assertThrows(UnusableRuleException.class, () -> ENGINE.price(quote("INR", "100"), rules, null));
        assertTrue(fault.getMessage().contains("Weekend"));
    }

    @Test
    void freeBookingCostsNothing() {
        var pricing = ENGINE.price(quote("INR", "180"), fees("0", "18", percent("FREE", "100")), "FREE");
        assertEquals(new BigDecimal("0.00"), pricing.total());
    }

    private static List<String> discounts(Pricing pricing) {
        return pricing.seats().stream()
                .map(PricedSeat::discount)
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
