package io.marquee.catalog.search.entity;

import io.marquee.catalog.movies.entity.Movie;
import io.marquee.catalog.movies.entity.MovieFacts;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A film in the search index.
 *
 * @param order the title as lists are ordered by it: without accents and case
 * @param upcomingShows when it was indexed; of two that fit equally well, the one that is shown more comes first
 */
public record MovieDocument(
        UUID movieId,
        String title,
        String order,
        LocalDate releaseDate,
        String certificate,
        Integer runningTimeMinutes,
        String genre,
        String director,
        int upcomingShows) {

    public Movie movie() {
        return new Movie(movieId, new MovieFacts(title, releaseDate, certificate, runningTimeMinutes, genre, director));
    }
}
