package io.marquee.catalog.shows.control;

import io.marquee.catalog.movies.entity.Movie;
import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.shows.entity.ShowPlan;
import io.marquee.catalog.shows.entity.StartTime;
import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.catalog.theatres.entity.Screen;
import io.marquee.catalog.theatres.entity.SeatPlan;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a partner says about a show, before it is known to be right.
 *
 * @param startsAt the theatre's wall clock, or with an offset
 * @param runningTimeMinutes null for the film's
 */
public record ShowDraft(
        String startsAt, String format, String language, Integer runningTimeMinutes, Map<String, BigDecimal> prices) {

    private static final BigDecimal MOST = new BigDecimal("1000000");

    /** @throws BusinessException VALIDATION_ERROR naming every field that is wrong */
    public ShowPlan plan(Layout layout, Movie movie) {
        var problems = new ArrayList<Violation>();
        text("format", format, problems);
        text("language", language, problems);
        var minutes = minutes(movie, problems);
        var amounts = amounts(
                layout.plan(), MinorUnit.of(layout.screen().theatre().city().currency()), problems);
        if (!problems.isEmpty()) {
            throw BusinessException.invalid(problems);
        }
        return new ShowPlan(layout, movie, format.strip(), language.strip(), start(layout.screen()), minutes, amounts);
    }

    /** @throws BusinessException VALIDATION_ERROR naming {@code startsAt} if it is no time, or none or two in the theatre's zone */
    public Instant start(Screen screen) {
        try {
            return StartTime.parse(
                    startsAt == null ? "" : startsAt.strip(), screen.theatre().timeZone());
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid("startsAt", e.getMessage());
        }
    }

    private static void text(String field, String value, List<Violation> problems) {
        if (value == null || value.isBlank() || value.length() > 40) {
            problems.add(new Violation(field, "must have 1 to 40 characters"));
        }
    }

    private int minutes(Movie movie, List<Violation> problems) {
        var minutes = runningTimeMinutes == null ? movie.facts().runningTimeMinutes() : runningTimeMinutes;
        if (minutes == null || minutes < 1 || minutes > 1000) {
            problems.add(new Violation(
                    "runningTimeMinutes",
                    minutes == null
                            ? "must be given, the catalog does not know the film's"
                            : "must be from 1 to 1000, not " + minutes));
            return 1;
        }
        return minutes;
    }

    private Map<String, BigDecimal> amounts(SeatPlan seats, MinorUnit unit, List<Violation> problems) {
        var given = prices == null ? Map.<String, BigDecimal>of() : prices;
        var amounts = new TreeMap<String, BigDecimal>();
        for (var type : seats.types()) {
            var amount = given.get(type);
            if (amount == null || amount.signum() < 0 || amount.compareTo(MOST) > 0 || !unit.fits(amount)) {
                problems.add(new Violation(
                        "prices." + type,
                        "must be an amount from 0 to " + MOST + " with at most " + unit.decimals() + " decimals"));
            } else {
                amounts.put(type, unit.round(amount));
            }
        }
        given.keySet().stream()
                .filter(type -> !seats.types().contains(type))
                .forEach(type -> problems.add(new Violation("prices." + type, "is for no seat of the screen")));
        return amounts;
    }
}
