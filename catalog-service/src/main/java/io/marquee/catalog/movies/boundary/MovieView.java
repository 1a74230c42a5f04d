package io.marquee.catalog.movies.boundary;

import io.marquee.catalog.movies.entity.Movie;
import java.time.LocalDate;
import java.util.UUID;

/** A film as the API shows it; what is unknown is left out. */
public record MovieView(
        UUID movieId,
        String title,
        LocalDate releaseDate,
        String certificate,
        Integer runningTimeMinutes,
        String genre,
        String director) {

    public static MovieView of(Movie movie) {
        var facts = movie.facts();
        return new MovieView(
                movie.id(),
                facts.title(),
                facts.releaseDate(),
                facts.certificate(),
                facts.runningTimeMinutes(),
                facts.genre(),
                facts.director());
    }
}
