package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.chassis.json.Jsonp;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Theatres as CSV: a record is a row of seats, and those of a theatre follow each other. What is said about the theatre
 * itself counts in its first record.
 */
class TheatreRows implements EntrySource {

    private final EntrySource rows;
    private Optional<Entry> ahead;

    TheatreRows(EntrySource rows) {
        this.rows = rows;
    }

    /** The next theatre: its line and number are those of its first row. */
    @Override
    public Optional<Entry> next() {
        var first = ahead == null ? rows.next() : ahead;
        if (first.isEmpty()) {
            ahead = first;
            return first;
        }
        var group = new ArrayList<>(List.of(first.get()));
        for (ahead = rows.next();
                ahead.isPresent() && code(ahead.get()).equals(code(first.get()));
                ahead = rows.next()) {
            group.add(ahead.get());
        }
        return Optional.of(theatre(group));
    }

    /** Also of a row that can't be read, as far as it can. */
    private static String code(Entry row) {
        return row.data().getString("code", "");
    }

    private static Entry theatre(List<Entry> group) {
        var first = group.getFirst();
        var broken = group.stream().filter(row -> row.fault() != null).findFirst();
        if (broken.isPresent()) {
            return unreadable(first, broken.get());
        }
        try {
            var theatre = Jsonp.newObject(first.data()).remove("screen").remove("row");
            return Entry.of(
                    first.line(),
                    first.number(),
                    theatre.add("screens", screens(group)).build());
        } catch (UnusableEntryException e) {
            return Entry.unreadable(first.line(), first.number(), e.field() + " " + e.getMessage());
        }
    }

    /** A screen without one of its rows would be another screen, so the whole theatre is left as it is. */
    private static Entry unreadable(Entry first, Entry broken) {
        return Entry.unreadable(
                first.line(),
                first.number(),
                broken == first ? broken.fault() : "is a theatre whose line " + broken.line() + " " + broken.fault());
    }

    private static JsonArray screens(List<Entry> group) {
        var screens = new LinkedHashMap<String, JsonArrayBuilder>();
        for (var row : group) {
            var screen = Objects.requireNonNullElse(Fields.text(row.data(), "screen"), "");
            screens.computeIfAbsent(screen, name -> Jsonp.newArray()).add(row(row));
        }
        var all = Jsonp.newArray();
        screens.forEach(
                (name, rows) -> all.add(Jsonp.newObject().add("name", name).add("rows", rows)));
        return all.build();
    }

    private static JsonObjectBuilder row(Entry entry) {
        var cells = Fields.object(entry.data(), "row");
        var row = Jsonp.newObject();
        for (var field : cells.keySet()) {
            switch (field) {
                case "gapsAfter", "accessible" -> row.add(field, numbers(entry, field, Fields.text(cells, field)));
                case "count", "firstPosition" -> row.add(field, number(entry, field, Fields.text(cells, field)));
                default -> row.add(field, cells.get(field));
            }
        }
        return row;
    }

    /** Numbers with spaces between them. */
    private static JsonArrayBuilder numbers(Entry entry, String field, String text) {
        var numbers = Jsonp.newArray();
        Stream.of(text.split("\\s+")).forEach(number -> numbers.add(number(entry, field, number)));
        return numbers;
    }

    private static int number(Entry entry, String field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            var what = field.equals("count") || field.equals("firstPosition") ? "a whole number" : "seat numbers";
            throw new UnusableEntryException("row." + field, "of line " + entry.line() + " must be " + what, text);
        }
    }
}
