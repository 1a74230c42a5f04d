package io.marquee.catalog.rules.control;

import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.catalog.pricing.entity.QuotedSeat;
import io.marquee.catalog.rules.entity.Outcome;
import io.marquee.catalog.rules.entity.RuleFailure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One line of {@code examples/pricing.csv}. */
record PricingExample(Cells cells) {

    private static final List<String> FIGURES = List.of("subtotal", "discount", "fees", "tax", "total");
    private static final Pattern SEATS = Pattern.compile("(\\d{1,2})\\s+([A-Z][A-Z0-9_-]*)\\s+(\\d+(?:\\.\\d+)?)");
    private static final int LONGEST_AHEAD = 3650;

    String name() {
        return cells.required("example");
    }

    String coupon() {
        return cells.text("coupon");
    }

    Quote quote() {
        var seats = seats();
        return quote(
                cells.currency("currency"),
                cells.required("city"),
                cells.text("theatre"),
                cells.required("format"),
                cells.date("date"),
                cells.number("hour", 0, 23),
                cells.number("days ahead", 0, LONGEST_AHEAD),
                seats);
    }

    /** Six seats at 100, for trying a single row. */
    static Quote sixSeats() {
        var seats = new ArrayList<QuotedSeat>();
        for (var i = 1; i <= 6; i++) {
            seats.add(new QuotedSeat("A" + i, "STANDARD", new BigDecimal(100)));
        }
        return quote("INR", "Bengaluru", null, "2D", LocalDate.EPOCH, 18, 1, seats);
    }

    private static Quote quote(
            String currency,
            String city,
            String theatre,
            String format,
            LocalDate date,
            int hour,
            int daysAhead,
            List<QuotedSeat> seats) {
        return new Quote(
                currency,
                null,
                city,
                theatre,
                theatre,
                format,
                "%sT%02d:00:00Z".formatted(date, hour),
                date.getDayOfWeek().name(),
                hour,
                daysAhead,
                seats.size(),
                seats.stream().map(QuotedSeat::basePrice).reduce(BigDecimal.ZERO, BigDecimal::add),
                seats);
    }

    /** Groups such as {@code 2 STANDARD 180 + 1 RECLINER 320.50}. */
    private List<QuotedSeat> seats() {
        var seats = new ArrayList<QuotedSeat>();
        for (var group : cells.required("seats").split("\\+")) {
            var match = SEATS.matcher(group.strip());
            if (!match.matches()) {
                throw new RuleFailure(
                        "has '" + group.strip() + "' in 'seats'; write groups as 2 STANDARD 180 + 1 RECLINER 320.50");
            }
            var price = Cells.amount("seats", match.group(3));
            for (var i = Integer.parseInt(match.group(1)); i > 0; i--) {
                seats.add(new QuotedSeat("A" + (seats.size() + 1), match.group(2), price));
            }
        }
        if (seats.isEmpty()) {
            throw new RuleFailure("has no seat in 'seats'");
        }
        return seats;
    }

    Outcome expected() {
        var refused = cells.text("refused");
        if (refused != null) {
            return new Outcome(Map.of(), refused);
        }
        var figures = new LinkedHashMap<String, BigDecimal>();
        FIGURES.forEach(figure -> figures.put(figure, cells.amount(figure)));
        return new Outcome(figures, null);
    }
}
