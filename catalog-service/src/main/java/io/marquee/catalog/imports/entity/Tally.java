package io.marquee.catalog.imports.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts while an import runs. Its memory does not grow with the file. */
public class Tally {

    private static final int MOST_LISTED = 1_000;

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final List<Complaint> rejections = new ArrayList<>();
    private final List<Complaint> warnings = new ArrayList<>();

    /** Counts a record that was used. */
    public void add(Imported imported) {
        count(imported.outcome());
        imported.warnings().forEach(complaint -> keep(warnings, complaint));
    }

    private void count(Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
    }

    public void reject(Complaint complaint) {
        count(Outcome.REJECTED);
        keep(rejections, complaint);
    }

    private static void keep(List<Complaint> kept, Complaint complaint) {
        if (kept.size() < MOST_LISTED) {
            kept.add(complaint);
        }
    }

    public ImportReport report() {
        var received = counts.values().stream().mapToLong(Long::longValue).sum();
        return new ImportReport(
                received,
                counted(Outcome.IMPORTED),
                counted(Outcome.UPDATED),
                counted(Outcome.UNCHANGED),
                counted(Outcome.REJECTED),
                List.copyOf(rejections),
                List.copyOf(warnings));
    }

    private long counted(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
