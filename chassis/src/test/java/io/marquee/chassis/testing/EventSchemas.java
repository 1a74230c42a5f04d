package io.marquee.chassis.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The published JSON schemas of a service's events. */
public final class EventSchemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private EventSchemas() {}

    /**
     * What a JSON text does not keep of the schema of an event type; empty if it fits.
     *
     * @throws IllegalStateException if the service publishes no schema of that type
     */
    public static List<String> problems(String type, String json) {
        try (var schema = EventSchemas.class.getResourceAsStream("/schemas/" + type + ".json")) {
            if (schema == null) {
                throw new IllegalStateException("There is no schema of " + type);
            }
            return FACTORY
                    .getSchema(schema)
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema of " + type, e);
        }
    }
}
