package io.marquee.catalog.browse.control;

import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which seats are held or sold, as the events of booking-service say. Every statement names seats and booking, so that
 * an event that comes twice changes nothing the second time.
 */
@ApplicationScoped
public class SeatClaims {

    private static final String CLAIM = "insert into seat_claims (show_id, seat_id, booking_id, status)"
            + " values (?, ?, ?, ?) on conflict (show_id, seat_id, booking_id) do update set status = excluded.status"
            + " where seat_claims.status <> 'SOLD'";
    private static final String RELEASE =
            "delete from seat_claims where show_id = ? and seat_id = ? and booking_id = ?";

    private final DataSource dataSource;

    /** For the container's proxy only. */
    protected SeatClaims() {
        this((DataSource) null);
    }

    @Inject
    public SeatClaims(Database database) {
        this(database.dataSource());
    }

    public SeatClaims(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void reserved(UUID showId, UUID bookingId, List<String> seatIds) {
        each(CLAIM, showId, bookingId, seatIds, "RESERVED");
    }

    public void sold(UUID showId, UUID bookingId, List<String> seatIds) {
        each(CLAIM, showId, bookingId, seatIds, "SOLD");
    }

    public void released(UUID showId, UUID bookingId, List<String> seatIds) {
        each(RELEASE, showId, bookingId, seatIds, null);
    }

    /** Seats of a show that are held or sold. */
    public int count(UUID showId) {
        var sql = "select count(distinct seat_id) from seat_claims where show_id = ?";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, showId);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Claims of a show cannot be counted", e);
        }
    }

    private void each(String sql, UUID showId, UUID bookingId, List<String> seatIds, String status) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var seatId : seatIds.stream().sorted().toList()) {
                statement.setObject(1, showId);
                statement.setString(2, seatId);
                statement.setObject(3, bookingId);
                if (status != null) {
                    statement.setString(4, status);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Claims of a show cannot be written", e);
        }
    }
}
