package io.marquee.catalog.rules.control;

import io.marquee.catalog.pricing.control.RecentCases;
import io.marquee.catalog.pricing.control.RecentCases.RecentCase;
import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.rules.entity.CancelledSale;
import io.marquee.catalog.rules.entity.GrantedRefund;
import io.marquee.catalog.rules.entity.Outcome;
import io.marquee.catalog.rules.entity.RuleCase;
import io.marquee.catalog.rules.entity.RuleFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code refund-policy.dmn}: an answer becomes the money that goes back. */
@ApplicationScoped
public class RefundBook implements RuleBook {

    private static final String REFUND = "refund";
    private static final String PAID = "paid";
    private static final List<String> COLUMNS =
            List.of("example", "reason", "hours before show", "currency", "seats", "fees", "tax", REFUND);

    private final RecentCases cases;

    /** For the container's proxy only. */
    protected RefundBook() {
        this(null);
    }

    @Inject
    public RefundBook(RecentCases cases) {
        this.cases = cases;
    }

    @Override
    public String decision() {
        return CancelledSale.DECISION;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public RuleCase read(Map<String, String> line) {
        var cells = new Cells(line);
        var currency = cells.currency("currency");
        var paid = new Paid(currency, cells.amount("seats"), cells.amount("fees"), cells.amount("tax"));
        var facts = facts(cells.amount("hours before show"), cells.required("reason"), paid);
        return new RuleCase(cells.required("example"), currency, facts, refund(cells.amount(REFUND)));
    }

    private static Map<String, Object> facts(BigDecimal hoursBeforeShow, String reason, Paid paid) {
        return Map.of("hoursBeforeShow", hoursBeforeShow, "reason", reason, PAID, paid.asFact());
    }

    @Override
    public List<RuleCase> recent() {
        return cases.of(decision(), CancelledSale.class).stream()
                .map(RefundBook::cancelled)
                .toList();
    }

    private static RuleCase cancelled(RecentCase<CancelledSale> recent) {
        var sale = recent.facts();
        var name = "%s, %s, %s hours before"
                .formatted(recent.at().truncatedTo(ChronoUnit.SECONDS), sale.reason(), sale.hoursBeforeShow());
        var paid = new Paid(sale.currency(), sale.seats(), sale.fees(), sale.tax());
        return new RuleCase(name, sale.currency(), facts(sale.hoursBeforeShow(), sale.reason(), paid), null);
    }

    @Override
    public Outcome outcome(Map<String, Object> facts, Object answer) {
        if (!(answer instanceof Map<?, ?> row)) {
            throw new RuleFailure("No row matches");
        }
        return refund(Paid.of((Map<?, ?>) facts.get(PAID)).refund(granted(row)));
    }

    @Override
    public Optional<String> complaint(String table, Map<String, Object> row) {
        try {
            granted(row);
            return Optional.empty();
        } catch (RuleFailure e) {
            return Optional.of("cannot be used: " + e.getMessage());
        }
    }

    private static GrantedRefund granted(Map<?, ?> row) {
        if (row.get("refundPercent") instanceof BigDecimal percent && row.get("feesRefunded") instanceof Boolean fees) {
            return new GrantedRefund(percent, fees);
        }
        throw new RuleFailure("The answer needs a number refundPercent and true or false in feesRefunded, not " + row);
    }

    private static Outcome refund(BigDecimal amount) {
        return new Outcome(Map.of(REFUND, amount), null);
    }

    /** What a booking cost. It travels with the facts, though no table may ask for it. */
    private record Paid(String currency, BigDecimal seats, BigDecimal fees, BigDecimal tax) {

        static Paid of(Map<?, ?> fact) {
            return new Paid(
                    (String) fact.get("currency"),
                    (BigDecimal) fact.get("seats"),
                    (BigDecimal) fact.get("fees"),
                    (BigDecimal) fact.get("tax"));
        }

        Map<String, Object> asFact() {
            return Map.of("currency", currency, "seats", seats, "fees", fees, "tax", tax);
        }

        BigDecimal refund(GrantedRefund granted) {
            return granted.of(seats, fees, tax, MinorUnit.of(currency));
        }
    }
}
