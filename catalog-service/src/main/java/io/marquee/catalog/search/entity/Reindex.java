package io.marquee.catalog.search.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * The index being built from scratch.
 *
 * @param suffix end of the names of its indexes
 * @param done films and shows that are in the new indexes, of {@code total}
 * @param error why it failed, for support; null otherwise
 * @param finishedAt null while it is running
 */
public record Reindex(
        UUID id,
        String suffix,
        Status status,
        int done,
        int total,
        String error,
        Instant startedAt,
        Instant finishedAt) {

    /** How far it is. */
    public enum Status {
        RUNNING,
        SUCCEEDED,
        FAILED
    }
}
