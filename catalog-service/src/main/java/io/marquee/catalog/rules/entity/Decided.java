package io.marquee.catalog.rules.entity;

import java.util.List;

/**
 * What a decision answered.
 *
 * @param answer maps, lists, texts, numbers and booleans; null if no row matched
 * @param rows that matched, in the order in which the tables were asked
 */
public record Decided(Object answer, List<MatchedRow> rows) {

    public Decided {
        rows = List.copyOf(rows);
    }
}
