package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.catalog.movies.control.Movies;
import io.marquee.catalog.movies.entity.Movie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds the film that a line of a programme means: by id, by title and release date, or by title and year. */
@ApplicationScoped
public class MovieReference {

    private final Movies movies;

    /** For the container's proxy only. */
    protected MovieReference() {
        this(null);
    }

    @Inject
    public MovieReference(Movies movies) {
        this.movies = movies;
    }

    /** @throws UnusableEntryException unless exactly one film is meant */
    public Movie movie(JsonObject reference) {
        var id = Fields.text(reference, "id");
        if (id != null) {
            return byId(id);
        }
        var title = Fields.text(reference, "title");
        if (title == null) {
            throw new UnusableEntryException("movie", "needs an id or a title", reference);
        }
        var day = Fields.text(reference, "releaseDate");
        var year = Fields.whole(reference, "releaseYear");
        var found = movies.find(title).stream()
                .filter(movie -> day == null || movie.facts().releaseDate().equals(day(day)))
                .filter(movie -> year == null || movie.facts().releaseDate().getYear() == year)
                .toList();
        return single(found, reference);
    }

    private Movie byId(String id) {
        try {
            return movies.get(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new UnusableEntryException("movie.id", "is not an id", id);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnusableEntryException("movie.releaseDate", "is not a date such as 1998-06-12", text);
        }
    }

    private static Movie single(List<Movie> found, JsonObject reference) {
        if (found.size() != 1) {
            throw new UnusableEntryException(
                    "movie",
                    found.isEmpty() ? "is not in the catalog" : "fits " + found.size() + " films; add the release date",
                    reference);
        }
        return found.get(0);
    }
}
