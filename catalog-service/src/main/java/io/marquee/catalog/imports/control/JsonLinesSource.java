package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.BrokenFileException;
import io.marquee.catalog.imports.entity.Entry;
import io.marquee.chassis.json.Jsonp;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** One JSON object a line; empty lines are passed over. A broken line does not harm the others. */
class JsonLinesSource implements EntrySource {

    private final BufferedReader reader;
    private long line;
    private long number;

    JsonLinesSource(BufferedReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Entry> next() {
        try {
            String text;
            do {
                text = reader.readLine();
                line++;
            } while (text != null && text.isBlank());
            return Optional.ofNullable(text).map(this::entry);
        } catch (IOException e) {
            throw new BrokenFileException("The file cannot be read as UTF-8 after line " + line + ".", line, 0, e);
        }
    }

    private Entry entry(String text) {
        number++;
        try {
            var value = Jsonp.value(text);
            return value.getValueType() == JsonValue.ValueType.OBJECT
                    ? Entry.of(line, number, value.asJsonObject())
                    : Entry.unreadable(line, number, "is not a JSON object");
        } catch (JsonParsingException e) {
            var column = e.getLocation().getColumnNumber();
            return Entry.unreadable(line, number, "is not valid JSON at column " + column);
        } catch (JsonException e) {
            return Entry.unreadable(line, number, "has a number that is too long, or is nested too deeply");
        }
    }
}
