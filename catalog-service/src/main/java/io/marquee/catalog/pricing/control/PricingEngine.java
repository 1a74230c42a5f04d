package io.marquee.catalog.pricing.control;

import io.marquee.catalog.pricing.entity.Adjustment;
import io.marquee.catalog.pricing.entity.AppliedOffer;
import io.marquee.catalog.pricing.entity.Fees;
import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.pricing.entity.Offer;
import io.marquee.catalog.pricing.entity.Pricing;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.catalog.pricing.entity.Rules;
import io.marquee.catalog.pricing.entity.SeatPrice;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Prices a quote by the rules that the decision tables granted: adjustments, then offers by priority, then fees and tax.
 * The same quote, rules and coupon give the same price to the cent, for a quotation and for a booking.
 */
@ApplicationScoped
public class PricingEngine {

    private static final Comparator<Offer> ORDER =
            Comparator.comparing(Offer::priority).thenComparing(Offer::code);

    private Map<String, DiscountKind> kinds;

    /** For the container's proxy only. */
    protected PricingEngine() {}

    @Inject
    public PricingEngine(@Any Instance<DiscountKind> kinds) {
        this((Iterable<DiscountKind>) kinds);
    }

    public PricingEngine(Iterable<DiscountKind> kinds) {
        this.kinds = StreamSupport.stream(kinds.spliterator(), false)
                .collect(Collectors.toMap(DiscountKind::word, Function.identity()));
    }

    /**
     * @param couponCode what the customer entered, or null
     * @throws BusinessException OFFER_NOT_APPLICABLE if the coupon takes nothing off this booking
     * @throws UnusableRuleException if a rule can't be applied as written
     */
    public Pricing price(Quote quote, Rules rules, String couponCode) {
        var unit = MinorUnit.of(quote.currency());
        var seats =
                quote.seats().stream().map(seat -> new SeatPrice(seat, unit)).toList();
        rules.adjustments().forEach(adjustment -> adjust(adjustment, seats, unit));
        var applied = discount(rules.offers(), seats, unit);
        checkCoupon(couponCode, applied);
        return total(quote.currency(), rules, seats, applied, unit);
    }

    private static void adjust(Adjustment adjustment, List<SeatPrice> seats, MinorUnit unit) {
        seats.stream()
                .filter(seat -> adjustment.appliesTo(seat.type()))
                .forEach(seat -> seat.adjust(change(adjustment, seat, unit), adjustment.label()));
    }

    private static BigDecimal change(Adjustment adjustment, SeatPrice seat, MinorUnit unit) {
        if (adjustment.value() == null || adjustment.kind() == null) {
            throw new UnusableRuleException("Price rule '" + adjustment.label() + "' lacks its kind or value");
        }
        return switch (adjustment.kind()) {
            case "PERCENT" -> unit.percent(adjustment.value(), seat.basePrice());
            case "FLAT" -> unit.round(adjustment.value());
            default ->
                throw new UnusableRuleException("Price rule '" + adjustment.label() + "' has the kind "
                        + adjustment.kind() + "; known are PERCENT and FLAT");
        };
    }

    private List<AppliedOffer> discount(List<Offer> offers, List<SeatPrice> seats, MinorUnit unit) {
        var applied = new ArrayList<AppliedOffer>();
        for (var offer : offers.stream().map(this::checked).sorted(ORDER).toList()) {
            var accepting = seats.stream().filter(seat -> seat.accepts(offer)).toList();
            var taken =
                    accepting.isEmpty() ? unit.zero() : kinds.get(offer.kind()).apply(offer, accepting, unit);
            if (taken.signum() > 0) {
                applied.add(new AppliedOffer(offer.code(), offer.description(), taken));
            }
        }
        return applied;
    }

    private Offer checked(Offer offer) {
        if (offer.code() == null || offer.value() == null || offer.value().signum() < 0) {
            throw new UnusableRuleException(
                    "Offer " + offer.code() + " needs a code and a value that is not negative, not " + offer.value());
        }
        if (offer.kind() == null || !kinds.containsKey(offer.kind())) {
            throw new UnusableRuleException("Offer " + offer.code() + " has the kind " + offer.kind() + "; known are "
                    + kinds.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return offer;
    }

    private static void checkCoupon(String couponCode, List<AppliedOffer> applied) {
        if (couponCode != null
                && applied.stream().noneMatch(offer -> offer.code().equalsIgnoreCase(couponCode.strip()))) {
            throw new BusinessException(
                    ErrorCode.OFFER_NOT_APPLICABLE,
                    "The code " + couponCode + " takes nothing off this booking.",
                    Map.of("couponCode", couponCode));
        }
    }

    private static Pricing total(
            String currency, Rules rules, List<SeatPrice> seats, List<AppliedOffer> applied, MinorUnit unit) {
        var subtotal = sum(seats, SeatPrice::price, unit);
        var discount = sum(seats, SeatPrice::discount, unit);
        var added = checked(rules.fees());
        var fees = unit.round(added.feePerSeat()).multiply(BigDecimal.valueOf(seats.size()));
        var taxed = subtotal.subtract(discount).add(fees);
        var tax = unit.percent(added.taxPercent(), taxed);
        var priced = seats.stream().map(SeatPrice::priced).toList();
        return new Pricing(currency, subtotal, discount, fees, tax, taxed.add(tax), applied, priced);
    }

    /** A calculated cell is known only now; below zero it would be a discount, and could make a booking free. */
    private static Fees checked(Fees fees) {
        if (fees.feePerSeat().signum() < 0 || fees.taxPercent().signum() < 0) {
            throw new UnusableRuleException("Fee and tax must not be negative, but are " + fees.feePerSeat()
                    + " a seat and " + fees.taxPercent() + " percent");
        }
        return fees;
    }

    private static BigDecimal sum(List<SeatPrice> seats, Function<SeatPrice, BigDecimal> amount, MinorUnit unit) {
        return seats.stream().map(amount).reduce(unit.zero(), BigDecimal::add);
    }
}
