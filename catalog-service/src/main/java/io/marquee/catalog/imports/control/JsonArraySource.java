package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.BrokenFileException;
import io.marquee.catalog.imports.entity.Entry;
import io.marquee.chassis.json.Jsonp;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.Reader;
import java.util.Optional;

/** A JSON array of objects, parsed while it arrives. */
class JsonArraySource implements EntrySource {

    private final JsonParser parser;
    private boolean opened;
    private long number;

    JsonArraySource(Reader reader) {
        this.parser = Jsonp.parser(reader);
    }

    @Override
    public Optional<Entry> next() {
        try {
            if (!opened) {
                parser.next();
                opened = true;
            }
            var event = parser.next();
            return event == JsonParser.Event.END_ARRAY ? end() : Optional.of(entry(event));
        } catch (JsonParsingException e) {
            throw broken("is not valid JSON", e.getLocation(), e);
        } catch (JsonException e) {
            throw broken("cannot be read as UTF-8", parser.getLocation(), e);
        } catch (RuntimeException e) {
            // The parser's own limits of digits and levels. What follows cannot be told from what is inside.
            throw broken("has a number that is too long, or is nested too deeply,", parser.getLocation(), e);
        }
    }

    private static BrokenFileException broken(String how, JsonLocation place, RuntimeException cause) {
        var line = place.getLineNumber();
        var column = place.getColumnNumber();
        return new BrokenFileException(
                "The file %s at line %d, column %d.".formatted(how, line, column), line, column, cause);
    }

    private Entry entry(JsonParser.Event event) {
        number++;
        var line = parser.getLocation().getLineNumber();
        if (event == JsonParser.Event.START_OBJECT) {
            return Entry.of(line, number, parser.getObject());
        }
        if (event == JsonParser.Event.START_ARRAY) {
            parser.skipArray();
        }
        return Entry.unreadable(line, number, "is not a JSON object");
    }

    private Optional<Entry> end() {
        if (parser.hasNext()) {
            parser.next();
        }
        return Optional.empty();
    }
}
