package io.marquee.catalog.shows.entity;

import io.marquee.catalog.movies.entity.Movie;
import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.catalog.theatres.entity.Screen;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What is played where, when, and for how much.
 *
 * @param layout the version of the screen's seats that is sold
 * @param prices by seat type, in the currency of the theatre's city, in its minor unit's scale
 */
public record ShowPlan(
        Layout layout,
        Movie movie,
        String format,
        String language,
        Instant startsAt,
        int runningTimeMinutes,
        Map<String, BigDecimal> prices) {

    public ShowPlan {
        prices = Map.copyOf(prices);
    }

    public Screen screen() {
        return layout.screen();
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(runningTimeMinutes));
    }

    /** End of the cleaning after the film. */
    public Instant blockedUntil() {
        return endsAt().plus(screen().theatre().cleaning());
    }
}
