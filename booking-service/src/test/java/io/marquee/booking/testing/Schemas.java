package io.marquee.booking.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The published schemas of the events. */
public final class Schemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Schemas() {}

    /** What a JSON text does not keep of the schema of an event type. */
    public static List<String> problems(String type, String json) {
        try (var schema = Schemas.class.getResourceAsStream("/schemas/" + type + ".json")) {
            var config = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build();
            return FACTORY.getSchema(schema, config).validate(JSON.readTree(json)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("not JSON: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
