package io.marquee.chassis.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;

/**
 * JSON-P with its provider looked up once: {@link jakarta.json.Json} searches every jar of the server for it at each call,
 * which costs more than the parsing.
 */
public final class Jsonp {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Jsonp() {}

    /** @throws JsonException if the text is not one JSON object */
    public static JsonObject object(String text) {
        try (var reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** @throws JsonException if the text is not one JSON value */
    public static JsonValue value(String text) {
        try (var reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    public static JsonParser parser(Reader reader) {
        return PROVIDER.createParser(reader);
    }

    public static JsonObjectBuilder newObject() {
        return PROVIDER.createObjectBuilder();
    }

    /** An object that begins with the fields of another. */
    public static JsonObjectBuilder newObject(JsonObject fields) {
        return PROVIDER.createObjectBuilder(fields);
    }

    public static JsonArrayBuilder newArray() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonArrayBuilder newArray(Collection<String> values) {
        return PROVIDER.createArrayBuilder(values);
    }
}
