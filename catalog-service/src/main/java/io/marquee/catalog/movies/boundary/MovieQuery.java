package io.marquee.catalog.movies.boundary;

import io.marquee.catalog.movies.control.MovieFilter;
import io.marquee.catalog.shows.entity.ShowDays;
import io.marquee.chassis.errors.BusinessException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** The filters of {@code GET /movies}; use as {@code @BeanParam}. */
public class MovieQuery {

    private static final int LONGEST_WORD = 60;

    @QueryParam("city")
    private String city;

    @QueryParam("language")
    private String language;

    @QueryParam("format")
    private String format;

    @QueryParam("genre")
    private String genre;

    @QueryParam("date")
    private String date;

    @QueryParam("q")
    private String q;

    /** @throws BusinessException VALIDATION_ERROR */
    public MovieFilter filter() {
        if (q != null && q.length() > 200) {
            throw BusinessException.invalid("q", "must have at most 200 characters");
        }
        return new MovieFilter(
                uuid("city", city),
                word("language", language),
                word("format", format),
                word("genre", genre),
                day("date", date),
                q);
    }

    /** A value that is compared as a whole, such as a language. @return null for null */
    public static String word(String field, String value) {
        if (value != null && value.length() > LONGEST_WORD) {
            throw BusinessException.invalid(field, "must have at most " + LONGEST_WORD + " characters");
        }
        return value;
    }

    /** @return null for null */
    public static UUID uuid(String field, String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid(field, "must be an id as the catalog gives them out");
        }
    }

    /** A day that can have shows. @return null for null */
    public static LocalDate day(String field, String value) {
        try {
            return value == null ? null : ShowDays.checked(LocalDate.parse(value));
        } catch (DateTimeException e) {
            throw BusinessException.invalid(field, "must be a day such as 2026-11-21");
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid(field, e.getMessage());
        }
    }
}
