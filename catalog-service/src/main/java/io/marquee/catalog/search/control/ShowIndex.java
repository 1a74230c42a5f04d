package io.marquee.catalog.search.control;

import io.marquee.catalog.browse.control.BrowseFilter;
import io.marquee.catalog.browse.control.BrowseQuestion;
import io.marquee.catalog.movies.control.MovieFilter;
import io.marquee.catalog.search.entity.ShowDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;

/** Finds shows in the index. Only what fits is visited, however many shows there are. */
@ApplicationScoped
public class ShowIndex {

    private static final int CHUNK = 1000;
    private static final int MOST_FILMS = 10_000;
    private static final String FILMS = "films";
    /** In a sort, after everything that can be. */
    private static final long END_OF_TIME = 32_503_680_000_000L;

    private static final String AFTER_EACH_ID = "~";

    private final IndexReader reader;

    /** For the container's proxy only. */
    protected ShowIndex() {
        this(null);
    }

    @Inject
    public ShowIndex(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * The upcoming shows that fit, by theatre and start, of one theatre more than the page has.
     *
     * @throws IndexUnavailableException if another way has to be found
     */
    public List<ShowDocument> browse(BrowseQuestion question) {
        var conditions = conditions(question.filter());
        var shows = new ArrayList<ShowDocument>();
        var theatres = new HashSet<Object>();
        var after = question.isFirstPage() ? List.<FieldValue>of() : afterTheatre(question.after());
        while (true) {
            var hits = reader.search(request(conditions, after), ShowDocument.class)
                    .hits()
                    .hits();
            for (var hit : hits) {
                theatres.add(hit.source().theatreId());
                if (theatres.size() > question.limit() + 1) {
                    return shows;
                }
                shows.add(hit.source());
            }
            if (hits.size() < CHUNK) {
                return shows;
            }
            after = hits.getLast().sort();
        }
    }

    /**
     * Ids of the films with an upcoming show that fits.
     *
     * @throws IndexUnavailableException if another way has to be found, also because there are too many
     */
    List<FieldValue> films(MovieFilter filter) {
        var conditions = upcoming();
        add(conditions, "cityId", filter.cityId());
        add(conditions, "language", filter.language());
        add(conditions, "format", filter.format());
        add(conditions, "day", filter.date());
        var request = SearchRequest.of(search -> search.index(IndexName.SHOWS.alias())
                .query(all(conditions))
                .size(0)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(
                        FILMS,
                        films -> films.terms(terms -> terms.field("movieId").size(MOST_FILMS))));
        var films = reader.search(request, ShowDocument.class)
                .aggregations()
                .get(FILMS)
                .sterms();
        if (films.sumOtherDocCount() > 0) {
            throw new IndexUnavailableException("More than " + MOST_FILMS + " films fit", null);
        }
        return films.buckets().array().stream()
                .map(film -> FieldValue.of(film.key()))
                .toList();
    }

    private static SearchRequest request(List<Query> conditions, List<FieldValue> after) {
        return SearchRequest.of(search -> {
            search.index(IndexName.SHOWS.alias())
                    .query(all(conditions))
                    .size(CHUNK)
                    .trackTotalHits(total -> total.enabled(false))
                    .sort(List.of(by("theatreOrder"), by("theatreId"), by("startsAt"), by("showId")));
            return after.isEmpty() ? search : search.searchAfter(after);
        });
    }

    private static List<FieldValue> afterTheatre(List<String> orderAndId) {
        return List.of(
                FieldValue.of(orderAndId.getFirst()),
                FieldValue.of(orderAndId.getLast()),
                FieldValue.of(END_OF_TIME),
                FieldValue.of(AFTER_EACH_ID));
    }

    private static List<Query> conditions(BrowseFilter filter) {
        var conditions = upcoming();
        add(conditions, "cityId", filter.cityId());
        add(conditions, "movieId", filter.movieId());
        add(conditions, "language", filter.language());
        add(conditions, "format", filter.format());
        add(conditions, "day", filter.date());
        if (filter.date() == null) {
            conditions.add(Query.of(
                    query -> query.range(range -> range.field("startsAt").lt(JsonData.of("now+7d")))));
        }
        return conditions;
    }

    private static ArrayList<Query> upcoming() {
        var conditions = new ArrayList<Query>();
        add(conditions, "status", "PUBLISHED");
        conditions.add(
                Query.of(query -> query.range(range -> range.field("startsAt").gt(JsonData.of("now")))));
        return conditions;
    }

    private static void add(List<Query> conditions, String field, Object value) {
        if (value != null) {
            conditions.add(Query.of(
                    query -> query.term(term -> term.field(field).value(FieldValue.of(value.toString())))));
        }
    }

    private static Query all(List<Query> conditions) {
        return Query.of(query -> query.bool(bool -> bool.filter(conditions)));
    }

    private static SortOptions by(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Asc)));
    }
}
