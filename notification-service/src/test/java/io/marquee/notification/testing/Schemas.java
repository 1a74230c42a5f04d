package io.marquee.notification.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** The published JSON schemas of this service's events. */
public final class Schemas {

    private Schemas() {}

    /** What the published schema of the type says against the data; empty if it fits. */
    public static Set<ValidationMessage> complaints(String type, String data) {
        try (InputStream schema = Schemas.class.getResourceAsStream("/schemas/" + type + ".json")) {
            if (schema == null) {
                throw new IllegalStateException("There is no schema of " + type);
            }
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(new ObjectMapper().readTree(schema))
                    .validate(
                            data,
                            InputFormat.JSON,
                            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema of " + type, e);
        }
    }
}
