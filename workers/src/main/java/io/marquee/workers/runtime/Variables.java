package io.marquee.workers.runtime;

import io.marquee.chassis.json.Jsonp;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The variables of one job.
 *
 * <p>They are mapped by JSON-B, as requests and events are. Decimals are read from their text, without a detour by
 * binary fractions; what the record does not know is ignored. A component that is primitive or {@link NotNull} is
 * required.
 */
final class Variables {

    private final Jsonb jsonb;
    private final String text;
    private final JsonObject json;

    Variables(Jsonb jsonb, String text) {
        this.jsonb = jsonb;
        this.text = text;
        this.json = Jsonp.object(text);
    }

    /** @throws InvalidVariablesException naming the variables that are missing or of another kind than expected */
    <T> T as(Class<T> type) {
        var missing = missing(type);
        if (!missing.isEmpty()) {
            throw new InvalidVariablesException("the process gives no value for " + String.join(", ", missing));
        }
        try {
            return jsonb.fromJson(text, type);
        } catch (JsonbException e) {
            throw new InvalidVariablesException(
                    "its variables are not as expected: " + InvalidVariablesException.reason(e), e);
        }
    }

    /** A variable that is a text, for the log. */
    Optional<String> text(String name) {
        return json.get(name) instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }

    private List<String> missing(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(Variables::isRequired)
                .map(RecordComponent::getName)
                .filter(name -> json.getOrDefault(name, JsonValue.NULL) == JsonValue.NULL)
                .toList();
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType().isPrimitive()
                || component.getAccessor().isAnnotationPresent(NotNull.class)
                || component.getAnnotatedType().isAnnotationPresent(NotNull.class);
    }
}
