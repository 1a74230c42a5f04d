package io.marquee.catalog.rules.boundary;

import io.marquee.catalog.rules.entity.Outcome;
import io.marquee.catalog.rules.entity.TrialReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What changed rules would do, compared with the version in force.
 *
 * @param total name of the figure that is summed
 * @param broken examples that do not come out as they say; with any, the rules cannot be deployed
 */
public record TrialView(String decision, int version, String total, int broken, List<Line> lines, List<Sum> sums) {

    /** A booking under both rules. @param kind EXAMPLE or BOOKING; @param expected null for a booking */
    public record Line(
            String kind,
            String name,
            String currency,
            boolean changed,
            boolean asExpected,
            Money expected,
            Reading before,
            Reading after) {}

    /** Amounts by name, or the code of a refusal. */
    public record Money(Map<String, BigDecimal> figures, String refused) {}

    /** What rules make of a booking, by which rows; {@code failure} if they make nothing. */
    public record Reading(Map<String, BigDecimal> figures, String refused, String failure, List<String> rows) {}

    /** All of one kind and currency together. */
    public record Sum(
            String kind,
            String currency,
            int count,
            int changed,
            BigDecimal before,
            BigDecimal after,
            BigDecimal difference) {}

    static TrialView of(TrialReport report) {
        var lines = report.lines().stream().map(TrialView::line).toList();
        return new TrialView(
                report.decision(),
                report.version(),
                report.total(),
                (int) lines.stream().filter(line -> !line.asExpected()).count(),
                lines,
                report.sums().stream().map(TrialView::sum).toList());
    }

    private static Line line(TrialReport.Line line) {
        return new Line(
                line.kind().name(),
                line.name(),
                line.currency(),
                line.isChanged(),
                line.isAsExpected(),
                line.expected() == null ? null : money(line.expected()),
                reading(line.before()),
                reading(line.after()));
    }

    private static Money money(Outcome outcome) {
        return new Money(outcome.figures(), outcome.refused());
    }

    private static Reading reading(TrialReport.Reading reading) {
        var outcome = reading.outcome() == null ? Outcome.refusal(null) : reading.outcome();
        return new Reading(outcome.figures(), outcome.refused(), reading.failure(), reading.rows());
    }

    private static Sum sum(TrialReport.Sum sum) {
        return new Sum(
                sum.kind().name(),
                sum.currency(),
                sum.count(),
                sum.changed(),
                sum.before(),
                sum.after(),
                sum.after().subtract(sum.before()));
    }
}
