package io.marquee.sandbox.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.progress.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What became of a whole file: the reports of its parts, added up. */
public final class ImportTotals {

    private static final List<String> COUNTS = List.of("received", "imported", "updated", "unchanged", "rejected");
    private static final int SHOWN = 100;

    private final String kind;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Remark> rejections = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();

    public ImportTotals(String kind) {
        this.kind = kind;
        COUNTS.forEach(count -> counts.put(count, 0L));
    }

    void add(JsonNode report, FilePart part, Consumer<Remark> rejected) {
        COUNTS.forEach(count -> counts.merge(count, report.path(count).asLong(), Long::sum));
        remarks(report.path("rejections"), part).forEach(remark -> {
            rejected.accept(remark);
            keep(remark, rejections);
        });
        remarks(report.path("warnings"), part).forEach(remark -> keep(remark, warnings));
    }

    private static Stream<Remark> remarks(JsonNode complaints, FilePart part) {
        return StreamSupport.stream(complaints.spliterator(), false).map(complaint -> Remark.of(complaint, part));
    }

    /** All are counted; of those that are shown the memory does not grow with the file. */
    private static void keep(Remark remark, List<Remark> kept) {
        if (kept.size() < SHOWN) {
            kept.add(remark);
        }
    }

    public long received() {
        return counts.get("received");
    }

    public long rejected() {
        return counts.get("rejected");
    }

    /** A table of what was rejected, one of what was left out, and the counts. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(table("rejected", rejections));
        lines.addAll(table("left out of an imported record", warnings));
        if (rejected() > rejections.size()) {
            lines.add("… and %d more rejected".formatted(rejected() - rejections.size()));
        }
        lines.add(summary());
        return lines;
    }

    public String summary() {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", ", kind + ": ", ""));
    }

    private static List<String> table(String why, List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return List.of();
        }
        var table = new TextTable(Set.of(0, 1), "line", "record", "field", why, "value");
        remarks.forEach(remark -> table.row(
                Long.toString(remark.line()),
                Long.toString(remark.record()),
                remark.field(),
                remark.message(),
                remark.value()));
        return table.lines();
    }
}
