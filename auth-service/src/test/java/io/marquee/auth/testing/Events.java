package io.marquee.auth.testing;

import io.marquee.chassis.testing.TestPlatform;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

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
}
