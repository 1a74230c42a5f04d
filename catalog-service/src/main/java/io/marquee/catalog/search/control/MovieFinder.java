package io.marquee.catalog.search.control;

import io.marquee.catalog.movies.control.MovieFilter;
import io.marquee.catalog.movies.control.MovieSearch;
import io.marquee.catalog.movies.entity.Movie;
import io.marquee.catalog.search.entity.MovieDocument;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds films in the index; while it cannot be asked, in PostgreSQL, which forgives less. */
@ApplicationScoped
public class MovieFinder {

    private static final Logger LOG = LoggerFactory.getLogger(MovieFinder.class);

    /** So far the index counts through a list by rank. */
    public static final int LAST_PLACE = 10_000;

    private final MovieIndex index;
    private final MovieSearch database;
    private final MetricRegistry metrics;

    /** For the container's proxy only. */
    protected MovieFinder() {
        this(null, null, null);
    }

    @Inject
    public MovieFinder(MovieIndex index, MovieSearch database, MetricRegistry metrics) {
        this.index = index;
        this.database = database;
        this.metrics = metrics;
    }

    /**
     * Films in the order of their titles.
     *
     * @param after order of the title and id of the last film seen, or nothing for the first ones
     */
    public Page<Movie> list(MovieFilter filter, int limit, String... after) {
        return either(
                () -> Page.of(
                                index.list(filter, limit + 1, after),
                                limit,
                                last -> Cursor.encode(
                                        last.order(), last.movieId().toString()))
                        .map(MovieDocument::movie),
                () -> Page.of(
                        database.list(filter, limit + 1, after),
                        limit,
                        last -> Cursor.encode(database.order(last), last.id().toString())));
    }

    /** Films that match {@code q}, the best match first, from that place on. The list ends at place 10,000. */
    public Page<Movie> ranked(MovieFilter filter, int limit, int from) {
        if (from + limit + 1 > LAST_PLACE) {
            return new Page<>(List.of(), null);
        }
        var next = Cursor.encode(String.valueOf(from + limit));
        Supplier<Page<Movie>> fromDatabase =
                () -> Page.of(database.ranked(filter, limit + 1, from), limit, last -> next);
        return TitleQuery.canAsk(filter.q())
                ? either(
                        () -> Page.of(index.ranked(filter, limit + 1, from), limit, last -> next)
                                .map(MovieDocument::movie),
                        fromDatabase)
                : fromDatabase.get();
    }

    private Page<Movie> either(Supplier<Page<Movie>> fromIndex, Supplier<Page<Movie>> fromDatabase) {
        try {
            var page = fromIndex.get();
            answeredBy("index");
            return page;
        } catch (IndexUnavailableException e) {
            LOG.debug("Films are looked for without the index", e);
            answeredBy("database");
            return fromDatabase.get();
        }
    }

    private void answeredBy(String source) {
        metrics.counter("search_answers_total", new Tag("source", source)).inc();
    }
}
