package io.marquee.catalog.search.boundary;

/**
 * How the search index is doing.
 *
 * @param secondsBehind age of the oldest change that index and cache do not show yet
 * @param lastReindex the one that was begun last, null if there was none
 */
public record SearchState(double secondsBehind, ReindexView lastReindex) {}
