package io.marquee.catalog.shows.boundary;

import io.marquee.catalog.browse.entity.Availability;
import io.marquee.catalog.shows.control.ShowSnapshot;
import io.marquee.catalog.shows.entity.Show;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;

/**
 * A show as the API shows it.
 *
 * @param startTime with the offset of the theatre
 * @param prices by seat type, before the rules of pricing
 * @param cancelReason null unless cancelled
 */
public record ShowView(
        UUID showId,
        String status,
        UUID movieId,
        String movieTitle,
        String certificate,
        int runningTimeMinutes,
        UUID theatreId,
        String theatreName,
        UUID cityId,
        String cityName,
        UUID screenId,
        String screenName,
        String format,
        String language,
        OffsetDateTime startTime,
        OffsetDateTime endTime,
        String timeZone,
        String currency,
        Map<String, BigDecimal> prices,
        BigDecimal priceFrom,
        Availability availability,
        String cancelReason) {

    static ShowView of(Show show, Availability availability) {
        var snapshot = ShowSnapshot.of(show);
        var zone = show.screen().theatre().timeZone();
        return new ShowView(
                snapshot.showId(),
                snapshot.status(),
                snapshot.movieId(),
                snapshot.movieTitle(),
                snapshot.certificate(),
                snapshot.runningTimeMinutes(),
                snapshot.theatreId(),
                snapshot.theatreName(),
                snapshot.cityId(),
                snapshot.cityName(),
                snapshot.screenId(),
                snapshot.screenName(),
                snapshot.format(),
                snapshot.language(),
                snapshot.startsAt().atZone(zone).toOffsetDateTime(),
                snapshot.endsAt().atZone(zone).toOffsetDateTime(),
                snapshot.timeZone(),
                snapshot.currency(),
                snapshot.prices(),
                Collections.min(snapshot.prices().values()),
                availability,
                show.cancelReason());
    }
}
