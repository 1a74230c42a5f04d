package io.marquee.catalog.shows.entity;

/** A show is planned, then sold, and may be cancelled at any time; a cancelled one stays so. */
public enum ShowStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
