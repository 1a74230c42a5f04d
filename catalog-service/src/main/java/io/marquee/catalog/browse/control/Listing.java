package io.marquee.catalog.browse.control;

import io.marquee.catalog.search.entity.ShowDocument;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Shows by theatre, however they were found.
 *
 * @param shows ordered by theatre, then by start, of one theatre more than the page has, if there is one
 */
public record Listing(List<ShowDocument> shows) {

    /** At most so many theatres. */
    public Page<TheatreShows> page(int limit, Availabilities availabilities) {
        var theatres = new ArrayList<List<ShowDocument>>(byTheatre().values());
        return Page.of(
                        theatres,
                        limit,
                        last -> Cursor.encode(
                                last.getFirst().theatreOrder(),
                                last.getFirst().theatreId().toString()))
                .map(ofOne -> theatre(ofOne, availabilities));
    }

    /** When the first of the shows begins, at the latest that moment. */
    Instant firstStart(Instant latest) {
        return shows.stream()
                .map(ShowDocument::startsAt)
                .filter(start -> start.isBefore(latest))
                .min(Instant::compareTo)
                .orElse(latest);
    }

    private LinkedHashMap<UUID, List<ShowDocument>> byTheatre() {
        var theatres = new LinkedHashMap<UUID, List<ShowDocument>>();
        shows.forEach(show -> theatres.computeIfAbsent(show.theatreId(), id -> new ArrayList<>())
                .add(show));
        return theatres;
    }

    private static TheatreShows theatre(List<ShowDocument> shows, Availabilities availabilities) {
        var any = shows.getFirst();
        var zone = ZoneId.of(any.timeZone());
        return new TheatreShows(
                any.theatreId(),
                any.theatreName(),
                any.address(),
                any.timeZone(),
                shows.stream().map(show -> entry(show, zone, availabilities)).toList());
    }

    private static TheatreShows.Entry entry(ShowDocument show, ZoneId zone, Availabilities availabilities) {
        return new TheatreShows.Entry(
                show.showId(),
                show.screenName(),
                local(show.startsAt(), zone),
                local(show.endsAt(), zone),
                show.format(),
                show.language(),
                show.currency(),
                show.priceFrom(),
                availabilities.of(show.seats(), show.claimed()));
    }

    private static OffsetDateTime local(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
