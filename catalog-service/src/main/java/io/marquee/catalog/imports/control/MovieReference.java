package io.marquee.catalog.imports.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.catalog.movies.control.Movies;
import io.marquee.catalog.movies.entity.Movie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Finds the films that the lines of a programme mean: by id, by title and release date, or by title and year. */
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

    /** @throws UnusableEntryException unless each means exactly one film */
    Map<JsonObject, Movie> movies(Set<JsonObject> references) {
        var titles = references.stream()
                .map(reference -> Fields.text(reference, "title"))
                .filter(Objects::nonNull)
                .collect(toSet());
        var titled = movies.find(titles).stream().collect(groupingBy(Movie::title));
        return references.stream().collect(toMap(reference -> reference, reference -> movie(reference, titled)));
    }

    private Movie movie(JsonObject reference, Map<String, List<Movie>> titled) {
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
        var found = titled.getOrDefault(title, List.of()).stream()
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
