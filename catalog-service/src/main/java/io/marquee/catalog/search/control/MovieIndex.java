package io.marquee.catalog.search.control;

import io.marquee.catalog.movies.control.MovieFilter;
import io.marquee.catalog.search.entity.MovieDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Hit;

/** Finds films in the index. */
@ApplicationScoped
public class MovieIndex {

    private final IndexReader reader;
    private final ShowIndex shows;

    /** For the container's proxy only. */
    protected MovieIndex() {
        this(null, null);
    }

    @Inject
    public MovieIndex(IndexReader reader, ShowIndex shows) {
        this.reader = reader;
        this.shows = shows;
    }

    /**
     * Films in the order of their titles.
     *
     * @param after order of the title and id of the last film seen, or nothing for the first ones
     * @throws IndexUnavailableException if another way has to be found
     */
    List<MovieDocument> list(MovieFilter filter, int limit, String... after) {
        var conditions = conditions(filter);
        return search(SearchRequest.of(search -> {
            search.index(IndexName.MOVIES.alias())
                    .query(query -> query.bool(bool -> bool.filter(conditions)))
                    .size(limit)
                    .trackTotalHits(total -> total.enabled(false))
                    .sort(List.of(by("order", SortOrder.Asc), by("movieId", SortOrder.Asc)));
            return after.length == 0
                    ? search
                    : search.searchAfter(List.of(FieldValue.of(after[0]), FieldValue.of(after[1])));
        }));
    }

    /**
     * Films that match {@code q}, the best match first, of equally good ones that which is shown most.
     *
     * @throws IndexUnavailableException if another way has to be found
     */
    List<MovieDocument> ranked(MovieFilter filter, int limit, int from) {
        var conditions = conditions(filter);
        return search(SearchRequest.of(search -> search.index(IndexName.MOVIES.alias())
                .query(query -> query.bool(bool -> bool.filter(conditions).must(TitleQuery.of(filter.q()))))
                .from(from)
                .size(limit)
                .trackTotalHits(total -> total.enabled(false))
                .sort(List.of(
                        SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
                        by("upcomingShows", SortOrder.Desc),
                        by("order", SortOrder.Asc),
                        by("movieId", SortOrder.Asc)))));
    }

    private List<Query> conditions(MovieFilter filter) {
        var conditions = new ArrayList<Query>();
        if (filter.genre() != null) {
            conditions.add(Query.of(
                    query -> query.term(term -> term.field("genre").value(FieldValue.of(filter.genre())))));
        }
        if (filter.asksForShows()) {
            var films = shows.films(filter);
            conditions.add(Query.of(
                    query -> query.terms(terms -> terms.field("movieId").terms(ids -> ids.value(films)))));
        }
        return conditions;
    }

    private List<MovieDocument> search(SearchRequest request) {
        return reader.search(request, MovieDocument.class).hits().hits().stream()
                .map(Hit::source)
                .toList();
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
    }
}
