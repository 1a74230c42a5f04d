package io.marquee.system.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The databases as a database administrator sees them. */
public final class Databases {

    private Databases() {}

    /** @param service such as {@code booking-service} */
    public static Connection connect(String service) throws SQLException {
        return connect(Platform.status().path("databases").path(service));
    }

    private static Connection connect(JsonNode database) throws SQLException {
        return DriverManager.getConnection(
                database.path("url").asText(),
                database.path("user").asText(),
                database.path("password").asText());
    }

    /** The sold seats of a show, each with its booking. */
    public static Map<String, String> soldSeats(String showId) {
        var sold = new TreeMap<String, String>();
        try (var connection = connect("booking-service");
                var query = connection.prepareStatement(
                        "select seat_id, booking_id from sold_seats where show_id = cast(? as uuid)")) {
            query.setString(1, showId);
            var rows = query.executeQuery();
            while (rows.next()) {
                var another = sold.put(rows.getString(1), rows.getString(2));
                if (another != null) {
                    throw new AssertionError(
                            "Seat " + rows.getString(1) + " is sold to " + another + " and to " + rows.getString(2));
                }
            }
            return sold;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query with one parameter, as text. */
    public static List<String> texts(String service, String sql, String parameter) {
        try (var connection = connect(service);
                var query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            var rows = query.executeQuery();
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a query with one parameter counts. */
    public static int count(String service, String sql, String parameter) {
        return Integer.parseInt(texts(service, sql, parameter).getFirst());
    }

    /** How many deadlocks PostgreSQL has resolved since its statistics began, in all databases of the platform. */
    public static long deadlocks() {
        try (var connection = connect("booking-service");
                var query = connection.prepareStatement("select sum(deadlocks) from pg_stat_database")) {
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
