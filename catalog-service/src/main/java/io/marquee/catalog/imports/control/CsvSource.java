package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.BrokenFileException;
import io.marquee.catalog.imports.entity.Entry;
import io.marquee.chassis.json.Jsonp;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated values with a header (RFC 4180). A header {@code movie.title} becomes the field {@code title} in the
 * object {@code movie}; an empty cell is a field that is not there.
 */
class CsvSource implements EntrySource {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvSource(Reader reader) {
        try {
            this.parser = CSVParser.parse(reader, FORMAT);
            this.records = parser.iterator();
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenFileException("The header is not CSV: " + e.getMessage(), 1, 0, e);
        }
    }

    @Override
    public Optional<Entry> next() {
        var before = parser.getCurrentLineNumber();
        try {
            return records.hasNext() ? Optional.of(entry(records.next())) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new BrokenFileException("The file is not valid CSV after line " + before + ".", before + 1, 0, e);
        }
    }

    /** The parser knows the line where a record ends; one with line breaks in its cells begins before it. */
    private Entry entry(CSVRecord cells) {
        var breaks = cells.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
        var line = parser.getCurrentLineNumber() - breaks;
        return cells.isConsistent()
                ? Entry.of(line, cells.getRecordNumber(), object(cells.toMap()))
                : Entry.unreadable(
                        line,
                        cells.getRecordNumber(),
                        object(cells.toMap()),
                        "has " + cells.size() + " cells, but the header has "
                                + cells.getParser().getHeaderNames().size());
    }

    private static JsonObject object(Map<String, String> cells) {
        var plain = Jsonp.newObject();
        var nested = new TreeMap<String, Map<String, String>>();
        cells.forEach((name, value) -> {
            var dot = name.indexOf('.');
            if (value.isEmpty()) {
                return;
            }
            if (dot < 0) {
                plain.add(name, value);
            } else {
                nested.computeIfAbsent(name.substring(0, dot), key -> new TreeMap<>())
                        .put(name.substring(dot + 1), value);
            }
        });
        nested.forEach((name, values) -> {
            var object = Jsonp.newObject();
            values.forEach(object::add);
            plain.add(name, object);
        });
        return plain.build();
    }
}
