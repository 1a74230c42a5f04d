package io.marquee.catalog.imports.entity;

/** What became of one record. */
public enum Outcome {
    IMPORTED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
