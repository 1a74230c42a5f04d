package io.marquee.catalog.movies.control;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which films to list; null means any.
 *
 * @param cityId has an upcoming show in that city
 * @param language has an upcoming show in that language
 * @param format has an upcoming show in that format
 * @param date has an upcoming show on that day of the theatre
 * @param q words of the title, accents and small typos forgiven
 */
public record MovieFilter(UUID cityId, String language, String format, String genre, LocalDate date, String q) {

    public MovieFilter {
        q = q == null || q.isBlank() ? null : q.strip();
    }

    public boolean asksForShows() {
        return cityId != null || language != null || format != null || date != null;
    }
}
