package io.marquee.catalog.browse.control;

import io.marquee.catalog.search.entity.Programme;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Which shows of a film in a city to list.
 *
 * @param date day of the theatre; null for the next seven days
 * @param language in lower case; null for any
 * @param format in lower case; null for any
 */
public record BrowseFilter(UUID cityId, UUID movieId, LocalDate date, String language, String format) {

    public BrowseFilter {
        language = language == null ? null : language.strip().toLowerCase(Locale.ROOT);
        format = format == null ? null : format.strip().toLowerCase(Locale.ROOT);
    }

    public Programme programme() {
        return new Programme(cityId, movieId);
    }
}
