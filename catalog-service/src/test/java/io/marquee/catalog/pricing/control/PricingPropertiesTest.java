package io.marquee.catalog.pricing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.catalog.pricing.entity.Adjustment;
import io.marquee.catalog.pricing.entity.AppliedOffer;
import io.marquee.catalog.pricing.entity.Fees;
import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.pricing.entity.Offer;
import io.marquee.catalog.pricing.entity.PricedSeat;
import io.marquee.catalog.pricing.entity.Pricing;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.catalog.pricing.entity.QuotedSeat;
import io.marquee.catalog.pricing.entity.Reason;
import io.marquee.catalog.pricing.entity.Rules;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any rules: tried with random ones. A failure prints the seed that repeats it. */
class PricingPropertiesTest {

    private static final int CASES = 3_000;

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "INR", "KWD"})
    void priceIsExactExplainedAndNeverNegative(String currency) {
        var seeds = new Random();
        for (var i = 0; i < CASES; i++) {
            var seed = seeds.nextLong();
            var random = new Random(seed);
            var quote = quote(currency, random);
            var rules = rules(random);
            check("seed " + seed + ", " + currency, Rulebook.ENGINE.price(quote, rules, null), rules, currency);
            samePriceWhateverTheOrder("seed " + seed, quote, rules, random);
        }
    }

    private static void check(String seed, Pricing pricing, Rules rules, String currency) {
        var unit = MinorUnit.of(currency);
        var paid = sum(pricing.seats(), seat -> seat.price().subtract(seat.discount()));
        equal(seed, pricing.subtotal().subtract(pricing.discount()), paid);
        equal(seed, pricing.discount(), sum(pricing.appliedOffers(), AppliedOffer::discount));
        equal(seed, pricing.total(), paid.add(pricing.fees()).add(pricing.tax()));
        assertEquals(unit.digits(), pricing.total().scale(), seed);
        assertTrue(pricing.total().signum() >= 0, seed);
        assertTrue(unit.fits(pricing.total()), seed);
        pricing.seats().forEach(seat -> check(seed, seat, rules, unit));
    }

    private static void check(String seed, PricedSeat seat, Rules rules, MinorUnit unit) {
        assertTrue(seat.price().signum() >= 0, seed);
        assertTrue(seat.discount().signum() >= 0 && seat.discount().compareTo(seat.price()) <= 0, seed);
        assertEquals(unit.digits(), seat.discount().scale(), seed);
        equal(seed, seat.price().subtract(seat.discount()), seat.basePrice().add(sum(seat.reasons(), Reason::amount)));
        var stackable = rules.offers().stream()
                .filter(offer -> seat.offers().contains(offer.code()))
                .allMatch(Offer::stackable);
        assertTrue(seat.offers().size() <= 1 || stackable, seed);
    }

    private static void samePriceWhateverTheOrder(String seed, Quote quote, Rules rules, Random random) {
        var offers = new java.util.ArrayList<>(rules.offers());
        var adjustments = new java.util.ArrayList<>(rules.adjustments());
        Collections.shuffle(offers, random);
        Collections.shuffle(adjustments, random);
        var shuffled = Rulebook.ENGINE.price(quote, new Rules(adjustments, offers, rules.fees()), null);
        equal(seed, Rulebook.ENGINE.price(quote, rules, null).total(), shuffled.total());
    }

    private static Quote quote(String currency, Random random) {
        var digits = MinorUnit.of(currency).digits();
        IntFunction<QuotedSeat> seat = number -> new QuotedSeat(
                "A" + number,
                random.nextBoolean() ? "STANDARD" : "RECLINER",
                BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 10 : 100_000), digits));
        return Rulebook.quote(
                currency,
                IntStream.rangeClosed(1, 1 + random.nextInt(10)).mapToObj(seat).toList());
    }

    private static Rules rules(Random random) {
        var types = List.of("ANY", "STANDARD", "RECLINER");
        IntFunction<Adjustment> adjustment = i -> new Adjustment(
                types.get(random.nextInt(3)),
                random.nextBoolean() ? "PERCENT" : "FLAT",
                figure(random).multiply(random.nextInt(3) == 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE),
                "rule " + i);
        return new Rules(
                IntStream.range(0, random.nextInt(4)).mapToObj(adjustment).toList(),
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> offer(i, random))
                        .toList(),
                new Fees(figure(random), figure(random)));
    }

    private static Offer offer(int number, Random random) {
        var kind =
                List.of("PERCENT", "FLAT", "NTH_TICKET_PERCENT", "BUY_X_GET_Y").get(random.nextInt(4));
        var value = kind.equals("BUY_X_GET_Y") ? BigDecimal.valueOf(1 + random.nextInt(2)) : figure(random);
        var nth = BigDecimal.valueOf(1 + random.nextInt(4));
        var priority = BigDecimal.valueOf(random.nextInt(3));
        return new Offer("OFFER" + number, null, kind, value, nth, priority, random.nextBoolean());
    }

    private static BigDecimal figure(Random random) {
        return BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 10_000 : 200_000), 3);
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void equal(String seed, BigDecimal expected, BigDecimal actual) {
        assertTrue(expected.compareTo(actual) == 0, () -> seed + ": expected " + expected + ", was " + actual);
    }
}
