package io.marquee.notification.testing;

import io.marquee.chassis.testing.TestPlatform;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Looks into the service's database. */
public final class Rows {

    private Rows() {}

    public static int count(String sql, UUID id) throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, id.toString());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** The first column of the first row. @throws SQLException if there is none */
    public static String text(String sql, UUID id) throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, id.toString());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    public static void change(String sql, UUID id) throws SQLException {
        try (var connection = TestPlatform.current().database().connect();
                var change = connection.prepareStatement(sql)) {
            change.setString(1, id.toString());
            change.executeUpdate();
        }
    }

    /** Data of the last event of each type that was written about notifications of the user. */
    public static Map<String, String> events(UUID userId) throws SQLException {
        var events = new LinkedHashMap<String, String>();
        try (var connection = TestPlatform.current().database().connect();
                var query = connection.prepareStatement(
                        "select type, payload from outbox where payload ->> 'userId' = ? order by seq")) {
            query.setString(1, userId.toString());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    events.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return events;
    }
}
