package io.marquee.catalog.browse.control;

import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Which seats are held or sold, as the events of booking-service say. Every statement names seats and booking, so that
 * an event that comes twice changes nothing the second time.
 *
 * <p>A booking that gave its seats back never gets them again. So its claims are not deleted but stay as RELEASED: an
 * older event that comes later, such as a dead letter that is sent again, finds that it has nothing to claim.
 */
@ApplicationScoped
public class SeatClaims {

    private static final String CLAIM = """
            insert into seat_claims (show_id, seat_id, booking_id, status)
            select ?, seat_id, ?, ? from unnest(?) as seat_id order by seat_id
            on conflict (show_id, seat_id, booking_id) do nothing
            """;
    private static final String SELL = "update seat_claims set status = 'SOLD'"
            + " where show_id = ? and booking_id = ? and status = 'RESERVED' and seat_id = any(?)";
    private static final String RELEASE = """
            insert into seat_claims (show_id, seat_id, booking_id, status)
            select ?, seat_id, ?, ? from unnest(?) as seat_id order by seat_id
            on conflict (show_id, seat_id, booking_id) do update set status = excluded.status
            where seat_claims.status <> excluded.status
            """;

    private final Database database;

    /** For the container's proxy only. */
    protected SeatClaims() {
        this(null);
    }

    @Inject
    public SeatClaims(Database database) {
        this.database = database;
    }

    /** @return whether this booking claims a seat that it has not claimed before */
    public boolean reserved(UUID showId, UUID bookingId, List<String> seatIds) {
        return update(CLAIM, seatIds, showId, bookingId, "RESERVED") > 0;
    }

    /** @return whether this booking claims a seat that it has not claimed before */
    public boolean sold(UUID showId, UUID bookingId, List<String> seatIds) {
        var claimed = update(CLAIM, seatIds, showId, bookingId, "SOLD");
        update(SELL, seatIds, showId, bookingId);
        return claimed > 0;
    }

    /** @return whether this booking has not given a seat back before */
    public boolean released(UUID showId, UUID bookingId, List<String> seatIds) {
        return update(RELEASE, seatIds, showId, bookingId, "RELEASED") > 0;
    }

    /** Seats of a show that are held or sold. */
    public int count(UUID showId) {
        var sql = "select count(distinct seat_id) from seat_claims where show_id = ? and status <> 'RELEASED'";
        try (var statement = database.connection().prepareStatement(sql)) {
            statement.setObject(1, showId);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Claims of a show cannot be counted", e);
        }
    }

    private int update(String sql, List<String> seatIds, Object... values) {
        try (var statement = database.connection().prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.setArray(values.length + 1, statement.getConnection().createArrayOf("text", seatIds.toArray()));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Claims of a show cannot be written", e);
        }
    }
}
