package io.marquee.catalog.movies.control;

import io.marquee.catalog.movies.entity.Movie;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of movie.published and movie.updated, version 1.
 *
 * @param version rises with every change of the film
 */
public record MovieEvent(
        UUID movieId,
        long version,
        String title,
        LocalDate releaseDate,
        String certificate,
        Integer runningTimeMinutes,
        String genre,
        String director) {

    public static final String PUBLISHED = "io.marquee.movie.published.v1";
    public static final String UPDATED = "io.marquee.movie.updated.v1";

    public static MovieEvent of(Movie movie) {
        var facts = movie.facts();
        return new MovieEvent(
                movie.id(),
                movie.version(),
                facts.title(),
                facts.releaseDate(),
                facts.certificate(),
                facts.runningTimeMinutes(),
                facts.genre(),
                facts.director());
    }
}
