package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.catalog.rules.entity.RuleCase;
import io.marquee.catalog.rules.entity.RuleVersion;
import io.marquee.catalog.rules.entity.TrialReport;
import io.marquee.catalog.rules.entity.TrialReport.Kind;
import io.marquee.catalog.rules.entity.TrialReport.Line;
import io.marquee.catalog.rules.entity.TrialReport.Reading;
import io.marquee.catalog.rules.entity.TrialReport.Sum;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Shows what changed rules would do to the examples and to recent bookings. The engine does not hear of it. */
@ApplicationScoped
public class Trial {

    private final RuleCheck check;
    private final RuleBooks books;

    /** For the container's proxy only. */
    protected Trial() {
        this(null, null);
    }

    @Inject
    public Trial(RuleCheck check, RuleBooks books) {
        this.check = check;
        this.books = books;
    }

    /**
     * @param current the version in force
     * @param csv examples; null for those of the current version
     * @throws io.marquee.chassis.errors.BusinessException VALIDATION_ERROR if the model or the examples cannot be used
     */
    public TrialReport run(DecisionContract contract, RuleVersion current, String xml, String csv) {
        var book = books.of(contract.name());
        var changed = new TriedRules(contract, book, check.model(contract, xml));
        var before = new TriedRules(contract, book, DecisionModel.parse(current.model()));
        var lines = new ArrayList<Line>();
        check.examples(contract, csv == null ? current.examples() : csv)
                .forEach(example -> lines.add(line(Kind.EXAMPLE, example, before, changed)));
        book.recent().forEach(booking -> lines.add(line(Kind.BOOKING, booking, before, changed)));
        return new TrialReport(
                contract.name(), current.version(), contract.total(), lines, sums(contract.total(), lines));
    }

    private static Line line(Kind kind, RuleCase tried, TriedRules before, TriedRules changed) {
        return new Line(
                kind, tried.name(), tried.currency(), tried.expected(), before.read(tried), changed.read(tried));
    }

    private static List<Sum> sums(String total, List<Line> lines) {
        var groups = new LinkedHashMap<String, List<Line>>();
        lines.forEach(line -> groups.computeIfAbsent(line.kind() + line.currency(), key -> new ArrayList<>())
                .add(line));
        return groups.values().stream().map(group -> sum(total, group)).toList();
    }

    private static Sum sum(String total, List<Line> lines) {
        var first = lines.getFirst();
        return new Sum(
                first.kind(),
                first.currency(),
                lines.size(),
                (int) lines.stream().filter(Line::isChanged).count(),
                sum(total, lines, Line::before),
                sum(total, lines, Line::after));
    }

    private static BigDecimal sum(String total, List<Line> lines, Function<Line, Reading> reading) {
        return lines.stream()
                .map(reading)
                .map(Reading::outcome)
                .filter(outcome -> outcome != null)
                .flatMap(outcome -> outcome.figure(total).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
