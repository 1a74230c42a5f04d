package io.marquee.booking.testing;

import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.seats.entity.ShowExamples;
import io.marquee.chassis.testing.TestPlatform;
import jakarta.json.bind.JsonbBuilder;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks into the service's database, and puts there what Kafka would have brought. */
public final class Rows {

    private Rows() {}

    /** A show that can be booked, with seats A1 to A5 and B1 to B5. */
    public static UUID newShow() {
        var id = UUID.randomUUID();
        insert(ShowExamples.tomorrow(id));
        return id;
    }

    /** A show in any status, at any time. */
    public static UUID newShow(String status, OffsetDateTime startsAt) {
        var id = UUID.randomUUID();
        insert(ShowExamples.show(id, status, startsAt.withOffsetSameInstant(ZoneOffset.UTC)));
        return id;
    }

    private static void insert(Show show) {
        execute(
                "insert into show_snapshots (show_id, version, status, starts_at, snapshot)"
                        + " values (?, ?, ?, ?, cast(? as jsonb))",
                show.showId(),
                show.version(),
                show.status(),
                show.startsAt(),
                JsonbBuilder.create().toJson(show));
    }

    /** Sells a seat to a booking, without asking the service. */
    public static void sell(UUID showId, String seatId, String bookingId) {
        execute(
                "insert into sold_seats (show_id, seat_id, booking_id, sold_at) values (?, ?, cast(? as uuid), now())",
                showId,
                seatId,
                bookingId);
    }

    /** Statuses that a booking has gone through, oldest first. */
    public static List<String> transitions(String bookingId) {
        return texts(
                "select to_status || ' by ' || cause from booking_transitions where booking_id = cast(? as uuid)"
                        + " order by id",
                bookingId);
    }

    /** Types of the messages and events that a key has caused, oldest first. */
    public static List<String> outbox(String key) {
        return texts("select type from outbox where key = ? order by seq", key);
    }

    /** Every event that was written so far: its data, and its type. */
    public static Map<String, String> events() {
        var data = texts("select payload from outbox where lane = 'EVENT' order by seq");
        var types = texts("select type from outbox where lane = 'EVENT' order by seq");
        var events = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(data.size(), types.size()); i++) {
            events.put(data.get(i), types.get(i));
        }
        return events;
    }

    /** Key of the process instance that leads a booking. */
    public static long processInstance(String bookingId) {
        return count("select process_instance_key from bookings where id = cast(? as uuid)", bookingId);
    }

    public static String status(String bookingId) {
        return texts("select status from bookings where id = cast(? as uuid)", bookingId)
                .get(0);
    }

    public static long count(String sql, Object... parameters) {
        return Long.parseLong(texts(sql, parameters).get(0));
    }

    /** First column of each row. */
    public static List<String> texts(String sql, Object... parameters) {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (result.next()) {
                    texts.add(result.getString(1));
                }
                return texts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static void execute(String sql, Object... parameters) {
        update(sql, parameters);
    }

    /** @return how many rows were changed */
    public static int update(String sql, Object... parameters) {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
