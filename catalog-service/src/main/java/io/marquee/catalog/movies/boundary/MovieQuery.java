package io.marquee.catalog.movies.boundary;

import io.marquee.catalog.movies.control.MovieFilter;
import io.marquee.chassis.errors.BusinessException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** The filters of {@code GET /movies}; use as {@code @BeanParam}. */
public class MovieQuery {

    @QueryParam("city")
    private String city;

    @QueryParam("language")
    private String language;

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
        return new MovieFilter(uuid("city", city), language, genre, day("date", date), q);
    }

    /** @return null for null */
    public static UUID uuid(String field, String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw BusinessException.invalid(field, "must be an id as the catalog gives them out");
        }
    }

    /** @return null for null */
    public static LocalDate day(String field, String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw BusinessException.invalid(field, "must be a day such as 2026-11-21");
        }
    }
}
