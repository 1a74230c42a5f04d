package io.marquee.booking.seats.entity;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A show as a booking mentions it, in answers and in events. */
public record ShowSummary(
        UUID showId,
        String movieTitle,
        String theatreName,
        String cityName,
        String screenName,
        String format,
        String language,
        OffsetDateTime startsAt,
        String timeZone) {

    /** The start carries the offset of the theatre. */
    public static ShowSummary of(Show show) {
        return new ShowSummary(
                show.showId(),
                show.movieTitle(),
                show.theatreName(),
                show.cityName(),
                show.screenName(),
                show.format(),
                show.language(),
                show.localStart(),
                show.timeZone());
    }
}
