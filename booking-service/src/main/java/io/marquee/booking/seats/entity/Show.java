package io.marquee.booking.seats.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the catalog published about a show, as far as selling its seats needs it. A copy: the catalog owns it.
 *
 * @param version grows with every change of the show
 * @param startsAt an instant, published in UTC; {@link #localStart} shows it as the theatre's clock does
 * @param prices base price by seat type
 */
public record Show(
        UUID showId,
        long version,
        String status,
        String movieTitle,
        String theatreName,
        String cityName,
        String timeZone,
        String screenName,
        String format,
        String language,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        String currency,
        UUID partnerId,
        List<Row> rows,
        Map<String, BigDecimal> prices) {

    /** The only status in which seats are sold. */
    private static final String PUBLISHED = "PUBLISHED";

    private static final String CANCELLED = "CANCELLED";

    /** A row of the screen, seats from left to right. */
    public record Row(String label, List<Seat> seats) {}

    /**
     * @param type key of {@link Show#prices}
     * @param position place in the row; a number that is left out is an aisle
     */
    public record Seat(String seatId, String type, int position, boolean accessible) {}

    /** The start with the offset of the theatre. */
    public OffsetDateTime localStart() {
        return startsAt.atZoneSameInstant(ZoneId.of(timeZone)).toOffsetDateTime();
    }

    /** Seats are sold: it is neither a draft nor cancelled. */
    public boolean isOnSale() {
        return PUBLISHED.equals(status);
    }

    public boolean isCancelled() {
        return CANCELLED.equals(status);
    }

    public boolean hasStarted(Instant now) {
        return !now.isBefore(startsAt.toInstant());
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt.toInstant());
    }

    /** Those of the seats that this show does not have. */
    public List<SeatId> unknown(Collection<SeatId> seats) {
        var known = rows.stream()
                .flatMap(row -> row.seats().stream())
                .map(Seat::seatId)
                .collect(Collectors.toSet());
        return seats.stream().filter(seat -> !known.contains(seat.value())).toList();
    }

    /** All seats, row by row from left to right. */
    public List<SeatId> seatIds() {
        return rows.stream()
                .flatMap(row -> row.seats().stream())
                .map(seat -> new SeatId(seat.seatId()))
                .toList();
    }
}
