package io.marquee.benchmark.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * When bookings reached a status, read from {@code booking_transitions}: one query now and then for all of them is no load,
 * while customers who ask for each of theirs by REST would be.
 */
public record BookingTable(String url, String user, String password) {

    private static final String COUNT =
            "select count(*) from booking_transitions where to_status = ? and occurred_at >= ? and occurred_at < ?";
    private static final String REACHED =
            "select booking_id, occurred_at from booking_transitions where to_status = ? and booking_id = any (?)";

    /** Bookings that reached the status from then on, until before that. */
    public long count(String status, Instant from, Instant until) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, status);
            statement.setObject(2, from.atOffset(ZoneOffset.UTC));
            statement.setObject(3, until.atOffset(ZoneOffset.UTC));
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** When those of the bookings that reached the status did so: the begin of the transaction. */
    public Map<UUID, Instant> reached(String status, Collection<UUID> bookingIds) throws SQLException {
        try (var connection = connect()) {
            return reached(connection, status, bookingIds);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    static Map<UUID, Instant> reached(Connection connection, String status, Collection<UUID> bookingIds)
            throws SQLException {
        try (var statement = connection.prepareStatement(REACHED)) {
            statement.setString(1, status);
            statement.setArray(2, connection.createArrayOf("uuid", bookingIds.toArray()));
            var reached = new HashMap<UUID, Instant>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    reached.put(
                            result.getObject(1, UUID.class),
                            result.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return reached;
        }
    }
}
