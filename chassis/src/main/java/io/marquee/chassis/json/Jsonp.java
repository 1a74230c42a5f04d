package io.marquee.chassis.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.function.Function;

/**
 * JSON-P with its provider looked up once: {@link jakarta.json.Json} searches every jar of the server for it at each call,
 * which costs more than the parsing.
 */
public final class Jsonp {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Jsonp() {}

    /** @throws JsonException if the text is not one JSON object, or has more digits or levels than the parser takes */
    public static JsonObject object(String text) {
        return read(text, JsonReader::readObject);
    }

    /** @throws JsonException if the text is not one JSON value, or has more digits or levels than the parser takes */
    public static JsonValue value(String text) {
        return read(text, JsonReader::readValue);
    }

    /** Parsson tells of its own limits by exceptions that are no JsonException, and whoever reads foreign text awaits only that. */
    private static <T> T read(String text, Function<JsonReader, T> how) {
        try (var reader = PROVIDER.createReader(new StringReader(text))) {
            return how.apply(reader);
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new JsonException("The text cannot be read as JSON: " + e.getMessage(), e);
        }
    }

    /** What is read by it may also throw other exceptions than JsonException, for numbers or levels beyond Parsson's limits. */
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
