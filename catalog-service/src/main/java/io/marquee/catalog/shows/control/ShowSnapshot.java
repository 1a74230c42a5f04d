package io.marquee.catalog.shows.control;

import io.marquee.catalog.pricing.entity.MinorUnit;
import io.marquee.catalog.shows.entity.Show;
import io.marquee.catalog.theatres.entity.SeatRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Data of show.published and show.updated, version 1: everything that selling its seats needs.
 *
 * @param version rises with every change of the show
 * @param partnerId user id of the theatre's owner
 * @param prices by seat type, in the scale of the currency's minor unit
 */
public record ShowSnapshot(
        UUID showId,
        int version,
        String status,
        UUID movieId,
        String movieTitle,
        String certificate,
        int runningTimeMinutes,
        UUID theatreId,
        String theatreName,
        UUID cityId,
        String cityName,
        String timeZone,
        UUID screenId,
        String screenName,
        String format,
        String language,
        Instant startsAt,
        Instant endsAt,
        String currency,
        UUID partnerId,
        List<SeatRow> rows,
        Map<String, BigDecimal> prices) {

    public static final String PUBLISHED = "io.marquee.show.published.v1";
    public static final String UPDATED = "io.marquee.show.updated.v1";

    public static ShowSnapshot of(Show show) {
        var screen = show.screen();
        var theatre = screen.theatre();
        return new ShowSnapshot(
                show.id(),
                show.revision(),
                show.status().name(),
                show.movie().id(),
                show.movie().title(),
                show.movie().facts().certificate(),
                show.runningTimeMinutes(),
                theatre.id(),
                theatre.name(),
                theatre.city().id(),
                theatre.city().name(),
                theatre.timeZone().getId(),
                screen.id(),
                screen.name(),
                show.format(),
                show.language(),
                show.startsAt(),
                show.endsAt(),
                show.currency(),
                theatre.ownerId(),
                show.layout().plan().rows(),
                scaled(show));
    }

    private static Map<String, BigDecimal> scaled(Show show) {
        var unit = MinorUnit.of(show.currency());
        var prices = new TreeMap<String, BigDecimal>();
        show.prices().forEach((type, amount) -> prices.put(type, unit.round(amount)));
        return prices;
    }
}
