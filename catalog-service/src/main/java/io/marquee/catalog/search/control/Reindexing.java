package io.marquee.catalog.search.control;

import io.marquee.catalog.search.entity.MovieDocument;
import io.marquee.catalog.search.entity.Reindex;
import io.marquee.catalog.search.entity.ShowDocument;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.ids.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the index from scratch beside the one that is used, and then puts it in its place in one step. While it is being
 * built every change is written to both; the versions of the documents see to it that the newest one stays, whoever
 * writes it first (decision record 0042).
 */
@ApplicationScoped
public class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final int CHUNK = 500;
    private static final DateTimeFormatter SUFFIX =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** The longest that a transaction may take: what was told before that is in what was read. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(1);

    private final Reindexes reindexes;
    private final SearchSource source;
    private final Indexes indexes;
    private final IndexWriter writer;
    private final PendingEvents pending;

    @Resource
    private ManagedExecutorService executor;

    /** For the container's proxy only. */
    protected Reindexing() {
        this(null, null, null, null, null);
    }

    @Inject
    public Reindexing(
            Reindexes reindexes, SearchSource source, Indexes indexes, IndexWriter writer, PendingEvents pending) {
        this.reindexes = reindexes;
        this.source = source;
        this.indexes = indexes;
        this.writer = writer;
        this.pending = pending;
    }

    /**
     * Begins, and goes on in the background.
     *
     * @throws BusinessException INVALID_STATE if a reindex is running
     */
    public Reindex start(UUID id) {
        var last = reindexes.lastUnlessRunning();
        var suffix = SUFFIX.format(Instant.now()) + "-" + id.toString().substring(24);
        indexes.create(suffix);
        try {
            var reindex = reindexes.begin(id, suffix, source.count(), last);
            executor.submit(() -> run(reindex));
            return reindex;
        } catch (BusinessException e) {
            indexes.delete(suffix);
            throw e;
        }
    }

    /** Begins, unless there are indexes, or are going to be. */
    public void startIfThereIsNone() {
        try {
            if (reindexes.running().isEmpty() && !indexes.areInUse()) {
                LOG.info("There is no search index; it is built");
                start(Ids.next());
            }
        } catch (IndexUnavailableException e) {
            LOG.debug("Whether there is a search index cannot be seen", e);
        } catch (BusinessException e) {
            LOG.debug("Another replica has begun to build the search index", e);
        }
    }

    private void run(Reindex reindex) {
        try {
            var done = shows(reindex, movies(reindex));
            reindexes.beat(reindex.id(), done);
            indexes.use(reindex.suffix());
            deleteUnused();
            pending.shownBefore(reindex.startedAt().minus(LONGEST_TRANSACTION));
            reindexes.succeed(reindex.id(), done);
            LOG.info("The search index was built from scratch, {} documents", done);
        } catch (RuntimeException e) {
            LOG.error("The search index could not be built; the one that is there stays in use", e);
            reindexes.fail(reindex.id(), String.valueOf(e.getMessage()));
        }
    }

    /** What cannot be deleted now goes with the next reindex. */
    private void deleteUnused() {
        try {
            indexes.deleteUnused();
        } catch (IndexUnavailableException e) {
            LOG.warn("Indexes that are not in use any more could not be deleted: {}", e.getMessage());
        }
    }

    private int movies(Reindex reindex) {
        var done = 0;
        var last = SearchSource.BEFORE_ALL;
        while (true) {
            var version = source.nextVersion();
            List<MovieDocument> chunk = source.moviesAfter(last, CHUNK);
            if (chunk.isEmpty()) {
                return done;
            }
            writer.build(IndexName.MOVIES, reindex.suffix(), version, IndexWriter.movies(chunk));
            done += chunk.size();
            last = chunk.getLast().movieId();
            reindexes.beat(reindex.id(), done);
        }
    }

    private int shows(Reindex reindex, int before) {
        var done = before;
        var last = SearchSource.BEFORE_ALL;
        while (true) {
            var version = source.nextVersion();
            List<ShowDocument> chunk = source.showsAfter(last, CHUNK);
            if (chunk.isEmpty()) {
                return done;
            }
            writer.build(IndexName.SHOWS, reindex.suffix(), version, IndexWriter.shows(chunk));
            done += chunk.size();
            last = chunk.getLast().showId();
            reindexes.beat(reindex.id(), done);
        }
    }
}
