package io.marquee.booking.holds.entity;

import io.marquee.booking.seats.entity.SeatMap;
import io.marquee.booking.seats.entity.SeatMap.Place;
import io.marquee.booking.seats.entity.SeatMap.SeatStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Seat maps drawn as texts, one for each row from the screen to the back, one character for each position: {@code .} is a
 * free seat, {@code P} a free premium one, {@code a} a free accessible one, {@code x} a sold and {@code l} a locked one, a
 * blank is no seat. A seat is named for its row and position.
 */
final class Layout {

    private Layout() {}

    static SeatMap of(String... rows) {
        var drawn = new ArrayList<SeatMap.Row>();
        for (var row = 0; row < rows.length; row++) {
            var label = String.valueOf((char) ('A' + row));
            drawn.add(new SeatMap.Row(label, seats(label, rows[row])));
        }
        return new SeatMap(UUID.randomUUID(), "INR", drawn);
    }

    private static List<Place> seats(String label, String row) {
        var seats = new ArrayList<Place>();
        for (var position = 1; position <= row.length(); position++) {
            var kind = row.charAt(position - 1);
            if (kind != ' ') {
                var type = kind == 'P' ? "PREMIUM" : "STANDARD";
                seats.add(new Place(label + position, type, BigDecimal.TEN, position, kind == 'a', status(kind), null));
            }
        }
        return seats;
    }

    private static SeatStatus status(char kind) {
        return switch (kind) {
            case 'x' -> SeatStatus.SOLD;
            case 'l' -> SeatStatus.LOCKED;
            default -> SeatStatus.AVAILABLE;
        };
    }
}
