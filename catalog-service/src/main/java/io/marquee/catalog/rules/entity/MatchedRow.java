package io.marquee.catalog.rules.entity;

/**
 * A row that matched.
 *
 * @param table its name as analysts read it
 * @param row from 1, in the order of the table
 */
public record MatchedRow(String table, int row) {

    @Override
    public String toString() {
        return table + " " + row;
    }
}
