package io.marquee.booking.seats.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** The seats of a show with what can be done with each at the moment. */
public record SeatMap(UUID showId, String currency, List<Row> rows) {

    /** A row of the screen, seats from left to right. */
    public record Row(String label, List<Place> seats) {}

    /**
     * One seat.
     *
     * @param price base price, before price rules and offers
     * @param lockExpiresAt when the lock of a LOCKED seat ends at the latest, else null
     */
    public record Place(
            String seatId,
            String type,
            BigDecimal price,
            int position,
            boolean accessible,
            SeatStatus status,
            Instant lockExpiresAt) {}

    /** Whether a seat can be had. */
    public enum SeatStatus {
        AVAILABLE,
        LOCKED,
        SOLD
    }

    /** @param lockEnd when the lock of a seat ends, null if it is not locked; a sold seat is sold whatever its lock says */
    public static SeatMap draw(Show show, Predicate<SeatId> sold, Function<SeatId, Instant> lockEnd) {
        var rows = show.rows().stream()
                .map(row -> new Row(
                        row.label(),
                        row.seats().stream()
                                .map(seat -> place(show, seat, sold, lockEnd))
                                .toList()))
                .toList();
        return new SeatMap(show.showId(), show.currency(), rows);
    }

    private static Place place(Show show, Show.Seat seat, Predicate<SeatId> sold, Function<SeatId, Instant> lockEnd) {
        var id = new SeatId(seat.seatId());
        var price = show.prices().get(seat.type());
        if (sold.test(id)) {
            return new Place(id.value(), seat.type(), price, seat.position(), seat.accessible(), SeatStatus.SOLD, null);
        }
        var end = lockEnd.apply(id);
        var status = end == null ? SeatStatus.AVAILABLE : SeatStatus.LOCKED;
        return new Place(id.value(), seat.type(), price, seat.position(), seat.accessible(), status, end);
    }
}
