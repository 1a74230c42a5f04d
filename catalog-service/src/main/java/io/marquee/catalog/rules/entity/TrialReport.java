package io.marquee.catalog.rules.entity;

import java.math.BigDecimal;
import java.util.List;

/**
 * What changed rules would do.
 *
 * @param version the one in force, that they are compared with
 * @param total name of the figure that is summed
 */
public record TrialReport(String decision, int version, String total, List<Line> lines, List<Sum> sums) {

    public TrialReport {
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
    }

    /** Where a tried booking comes from. */
    public enum Kind {
        EXAMPLE,
        BOOKING
    }

    /**
     * One booking under both rules.
     *
     * @param expected what the example says; null for a recent booking
     */
    public record Line(Kind kind, String name, String currency, Outcome expected, Reading before, Reading after) {

        /** Whether the changed rules cost what the example says; true for a recent booking. */
        public boolean isAsExpected() {
            return after.failure() == null && (expected == null || expected.isSame(after.outcome()));
        }

        public boolean isChanged() {
            return before.outcome() == null
                    || after.outcome() == null
                    || !before.outcome().isSame(after.outcome());
        }
    }

    /**
     * What rules make of a booking.
     *
     * @param outcome null if they failed
     * @param rows that matched, such as {@code Offers 1}
     * @param failure why there is no outcome, else null
     */
    public record Reading(Outcome outcome, List<String> rows, String failure) {

        public Reading {
            rows = List.copyOf(rows);
        }
    }

    /** All of one kind and currency together; what is refused or fails counts as nothing. */
    public record Sum(Kind kind, String currency, int count, int changed, BigDecimal before, BigDecimal after) {}
}
