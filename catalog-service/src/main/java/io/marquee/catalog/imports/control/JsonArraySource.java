package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.BrokenFileException;
import io.marquee.catalog.imports.entity.Entry;
import jakarta.json.Json;
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
        this.parser = Json.createParser(reader);
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
            var place = e.getLocation();
            throw new BrokenFileException(
                    "The file is not valid JSON at line %d, column %d."
                            .formatted(place.getLineNumber(), place.getColumnNumber()),
                    place.getLineNumber(),
                    place.getColumnNumber(),
                    e);
        }
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
