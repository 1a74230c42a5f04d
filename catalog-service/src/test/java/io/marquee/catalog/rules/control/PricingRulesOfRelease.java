package io.marquee.catalog.rules.control;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.marquee.catalog.pricing.control.BuyXGetYDiscount;
import io.marquee.catalog.pricing.control.DiscountKind;
import io.marquee.catalog.pricing.control.FlatDiscount;
import io.marquee.catalog.pricing.control.NthTicketDiscount;
import io.marquee.catalog.pricing.control.PercentDiscount;
import io.marquee.catalog.pricing.control.PricingEngine;
import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.catalog.rules.entity.Outcome;
import io.marquee.catalog.rules.entity.RuleCase;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.util.List;
import java.util.Map;

/** The rules that the release brings, and what is needed to check changes of them without a container. */
public final class PricingRulesOfRelease {

    static final List<DiscountKind> KINDS =
            List.of(new PercentDiscount(), new FlatDiscount(), new NthTicketDiscount(), new BuyXGetYDiscount());

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    /** It knows no recent bookings: they are in the database, which a check does not ask. */
    static final PricingBook BOOK = new PricingBook(new PricingEngine(KINDS), null, JSONB);

    private static final RuleBooks BOOKS = new RuleBooks(List.of(BOOK, new RefundBook()));

    static final Contracts CONTRACTS = new Contracts(BOOKS, JSONB);

    static final RuleCheck CHECK = new RuleCheck(BOOKS);

    private PricingRulesOfRelease() {}

    static DecisionContract contract() {
        return CONTRACTS.of("pricing");
    }

    static String model() {
        return CONTRACTS.model("pricing");
    }

    static String examples() {
        return CONTRACTS.examples("pricing");
    }

    /** The example bookings. */
    public static List<RuleCase> cases() {
        return CHECK.examples(contract(), examples());
    }

    /** What the engine is asked with, JSON. */
    public static String variables(RuleCase tried) {
        return JSONB.toJson(tried.facts());
    }

    /** The money that an answer of the engine means. @param answer JSON */
    public static Outcome outcome(RuleCase tried, String answer) {
        return BOOK.outcome(tried.facts(), JSONB.fromJson(answer, Map.class));
    }

    /** The first place that reads so is changed. Fails if there is none. */
    static String changed(String text, String from, String to) {
        var changed = text.replaceFirst(java.util.regex.Pattern.quote(from), to);
        assertNotEquals(text, changed, "Nothing was changed: " + from);
        return changed;
    }

    /** What a refusal complains of, as {@code place: message}. */
    static List<String> complaints(BusinessException refusal) {
        return ((List<?>) refusal.details().get("violations"))
                .stream()
                        .map(Violation.class::cast)
                        .map(violation -> violation.field() + ": " + violation.message())
                        .toList();
    }
}
