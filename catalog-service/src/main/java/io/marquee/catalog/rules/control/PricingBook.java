package io.marquee.catalog.rules.control;

import io.marquee.catalog.pricing.control.PricingEngine;
import io.marquee.catalog.pricing.control.RecentCases;
import io.marquee.catalog.pricing.control.RecentCases.RecentCase;
import io.marquee.catalog.pricing.control.UnusableRuleException;
import io.marquee.catalog.pricing.entity.Adjustment;
import io.marquee.catalog.pricing.entity.Offer;
import io.marquee.catalog.pricing.entity.PricedBooking;
import io.marquee.catalog.pricing.entity.Pricing;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.catalog.pricing.entity.Rules;
import io.marquee.catalog.rules.entity.Outcome;
import io.marquee.catalog.rules.entity.RuleCase;
import io.marquee.catalog.rules.entity.RuleFailure;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code pricing.dmn}: an answer becomes money by the engine that prices every booking. */
@ApplicationScoped
public class PricingBook implements RuleBook {

    private static final List<String> COLUMNS = List.of(
            "example",
            "city",
            "currency",
            "theatre",
            "format",
            "date",
            "hour",
            "days ahead",
            "seats",
            "coupon",
            "subtotal",
            "discount",
            "fees",
            "tax",
            "total",
            "refused");

    private final PricingEngine engine;
    private final RecentCases cases;
    private final Jsonb jsonb;

    /** For the container's proxy only. */
    protected PricingBook() {
        this(null, null, null);
    }

    @Inject
    public PricingBook(PricingEngine engine, RecentCases cases, Jsonb jsonb) {
        this.engine = engine;
        this.cases = cases;
        this.jsonb = jsonb;
    }

    @Override
    public String decision() {
        return PricedBooking.DECISION;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public RuleCase read(Map<String, String> cells) {
        var line = new PricingExample(new Cells(cells));
        var quote = line.quote();
        return new RuleCase(line.name(), quote.currency(), facts(quote, line.coupon()), line.expected());
    }

    @Override
    public List<RuleCase> recent() {
        return cases.of(decision(), PricedBooking.class).stream()
                .map(this::booking)
                .toList();
    }

    private RuleCase booking(RecentCase<PricedBooking> recent) {
        var booking = recent.facts();
        var quote = booking.quote();
        var name = "%s, %s, %d seats%s"
                .formatted(
                        recent.at().truncatedTo(ChronoUnit.SECONDS),
                        quote.city(),
                        quote.seatCount(),
                        booking.couponCode() == null ? "" : ", " + booking.couponCode());
        return new RuleCase(name, quote.currency(), facts(quote, booking.couponCode()), null);
    }

    /** As the engine gets them: what has been JSON. */
    private Map<String, Object> facts(Quote quote, String coupon) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("quote", jsonb.fromJson(jsonb.toJson(quote), Map.class));
        facts.put("couponCode", coupon);
        return facts;
    }

    @Override
    public Outcome outcome(Map<String, Object> facts, Object answer) {
        var quote = jsonb.fromJson(jsonb.toJson(facts.get("quote")), Quote.class);
        try {
            var rules = jsonb.fromJson(jsonb.toJson(answer), Rules.class);
            return outcome(engine.price(quote, rules, (String) facts.get("couponCode")));
        } catch (BusinessException e) {
            return Outcome.refusal(e.code().name());
        } catch (UnusableRuleException e) {
            throw new RuleFailure(e.getMessage(), e);
        } catch (jakarta.json.bind.JsonbException e) {
            throw new RuleFailure("The answer has not the parts adjustments, offers and fees: " + answer, e);
        }
    }

    private static Outcome outcome(Pricing pricing) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        figures.put("subtotal", pricing.subtotal());
        figures.put("discount", pricing.discount());
        figures.put("fees", pricing.fees());
        figures.put("tax", pricing.tax());
        figures.put("total", pricing.total());
        return new Outcome(figures, null);
    }

    /** Lets the engine price six seats by the row alone, so that a mistake shows before a booking meets it. */
    @Override
    public Optional<String> complaint(String table, Map<String, Object> row) {
        var rules = switch (table) {
            case "offers" -> new Rules(null, List.of(value(row, Offer.class)), null);
            case "price-rules" -> new Rules(List.of(value(row, Adjustment.class)), null, null);
            default -> new Rules(null, null, null);
        };
        try {
            engine.price(PricingExample.sixSeats(), rules, null);
            return Optional.empty();
        } catch (UnusableRuleException e) {
            return Optional.of("cannot be used: " + e.getMessage());
        }
    }

    private <T> T value(Map<String, Object> row, Class<T> type) {
        return jsonb.fromJson(jsonb.toJson(row), type);
    }
}
