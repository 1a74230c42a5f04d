package io.marquee.catalog.browse.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.marquee.catalog.search.control.IndexLag;
import io.marquee.catalog.search.control.IndexUnavailableException;
import io.marquee.catalog.search.control.ShowIndex;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.persistence.DatabaseFaults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers browse calls from the cache, else from the index, else from the database, whichever is up. When cache and index
 * are behind, for whatever reason, only the database is asked, so that a change is seen within two seconds all the same.
 *
 * <p>For a fraction of a second an answer is kept here, too: of many who ask the same at once, one finds the answer.
 */
@ApplicationScoped
public class BrowseAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(BrowseAnswers.class);
    private static final Duration JUST_NOW = Duration.ofMillis(250);
    private static final int MOST = 10_000;

    private final Cache<BrowseQuestion, BrowseAnswer> recent =
            Caffeine.newBuilder().expireAfterWrite(JUST_NOW).maximumSize(MOST).build();

    private final BrowseCache cache;
    private final ShowIndex index;
    private final ShowBrowser database;
    private final IndexLag lag;
    private final Availabilities availabilities;
    private final BrowseMetrics metrics;
    private final Jsonb jsonb;

    /** For the container's proxy only. */
    protected BrowseAnswers() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public BrowseAnswers(
            BrowseCache cache,
            ShowIndex index,
            ShowBrowser database,
            IndexLag lag,
            Availabilities availabilities,
            BrowseMetrics metrics,
            Jsonb jsonb) {
        this.cache = cache;
        this.index = index;
        this.database = database;
        this.lag = lag;
        this.availabilities = availabilities;
        this.metrics = metrics;
        this.jsonb = jsonb;
    }

    /** @throws BusinessException NOT_FOUND if there is no such city or film */
    public BrowseAnswer to(BrowseQuestion question) {
        return recent.get(question, this::find);
    }

    /** The answer that was found a moment ago, if there is one. */
    public Optional<BrowseAnswer> atHand(BrowseQuestion question) {
        return Optional.ofNullable(recent.getIfPresent(question));
    }

    private BrowseAnswer find(BrowseQuestion question) {
        if (lag.isBehind()) {
            metrics.skipped();
            return answer(question, fromDatabase(question));
        }
        var stored = cache.find(question);
        metrics.asked(stored.isPresent());
        return stored.orElseGet(() -> findAndStore(question));
    }

    private BrowseAnswer findAndStore(BrowseQuestion question) {
        var generation = cache.begin(question);
        var answer = answer(question, fromIndex(question));
        generation.ifPresent(begun -> cache.store(question, begun, answer));
        return answer;
    }

    private Listing fromIndex(BrowseQuestion question) {
        try {
            var shows = index.browse(question);
            if (shows.isEmpty()) {
                checkIfPossible(question);
            }
            metrics.answeredBy("index");
            return new Listing(shows);
        } catch (IndexUnavailableException e) {
            LOG.debug("Browsing goes on without the index", e);
            return fromDatabase(question);
        }
    }

    private Listing fromDatabase(BrowseQuestion question) {
        var listing = database.browse(question);
        if (listing.shows().isEmpty()) {
            database.check(question.filter());
        }
        metrics.answeredBy("database");
        return listing;
    }

    /** The index does not know whether there is such a city; without the database, nothing is shown there. */
    private void checkIfPossible(BrowseQuestion question) {
        try {
            database.check(question.filter());
        } catch (RuntimeException e) {
            if (e instanceof BusinessException || !DatabaseFaults.passes(e)) {
                throw e;
            }
            LOG.warn("City and film of a browse call cannot be checked without the database: {}", e.toString());
        }
    }

    private BrowseAnswer answer(BrowseQuestion question, Listing listing) {
        var body = jsonb.toJson(listing.page(question.limit(), availabilities)).getBytes(StandardCharsets.UTF_8);
        var tag = UUID.nameUUIDFromBytes(body).toString();
        return new BrowseAnswer(body, tag, listing.firstStart(cache.latest()));
    }
}
