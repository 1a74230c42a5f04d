package io.marquee.catalog.browse.control;

import io.marquee.catalog.browse.entity.Availability;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A theatre and the shows of one film there, by time. */
public record TheatreShows(UUID theatreId, String name, String address, String timeZone, List<Entry> shows) {

    /**
     * One show.
     *
     * @param startTime with the offset of the theatre
     * @param priceFrom the cheapest type of seat, before the rules of pricing
     */
    public record Entry(
            UUID showId,
            String screenName,
            OffsetDateTime startTime,
            OffsetDateTime endTime,
            String format,
            String language,
            String currency,
            BigDecimal priceFrom,
            Availability availability) {}
}
