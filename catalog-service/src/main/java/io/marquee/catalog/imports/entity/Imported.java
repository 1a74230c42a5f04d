package io.marquee.catalog.imports.entity;

import java.util.List;

/**
 * A record that was used.
 *
 * @param warnings what was left out of it
 */
public record Imported(Outcome outcome, List<Complaint> warnings) {

    public static Imported of(Outcome outcome) {
        return new Imported(outcome, List.of());
    }
}
