package io.marquee.auth.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.marquee.chassis.testing.TestPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The events that the service has written to its outbox. */
public final class Events {

    private Events() {}

    /** Data of the events about one user, by type. */
    public static Map<String, String> about(String userId) throws SQLException {
        var events = new LinkedHashMap<String, String>();
        try (var connection = TestPlatform.current().database().connect();
                var query =
                        connection.prepareStatement("select type, payload from outbox where key = ? order by seq")) {
            query.setString(1, userId);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    events.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return events;
    }

    /** How many events of a type about one user there are. */
    public static long count(String userId, String type) throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var query = connection.prepareStatement("select count(*) from outbox where key = ? and type = ?")) {
            query.setString(1, userId);
            query.setString(2, type);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** What the published schema of the type says against the data; empty if it fits. */
    public static Set<ValidationMessage> complaints(String type, String data) {
        try (InputStream schema = Events.class.getResourceAsStream("/schemas/" + type + ".json")) {
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
