package io.marquee.catalog.search.boundary;

import io.marquee.catalog.search.entity.Reindex;
import java.time.Instant;
import java.util.UUID;

/**
 * A reindex as the API shows it.
 *
 * @param status RUNNING, SUCCEEDED or FAILED
 */
public record ReindexView(
        UUID reindexId, String status, int done, int total, String error, Instant startedAt, Instant finishedAt) {

    public static ReindexView of(Reindex reindex) {
        return new ReindexView(
                reindex.id(),
                reindex.status().name(),
                reindex.done(),
                reindex.total(),
                reindex.error(),
                reindex.startedAt(),
                reindex.finishedAt());
    }
}
