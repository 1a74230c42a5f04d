package io.marquee.catalog.theatres.control;

import io.marquee.catalog.theatres.entity.Seat;
import io.marquee.catalog.theatres.entity.SeatRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A row as a partner describes it: either every seat, or their number and where the aisles are.
 *
 * @param count seats are numbered 1 to count, from the left
 * @param type of all seats that {@code count} makes; STANDARD if left out
 * @param firstPosition where seat 1 stands; 1 if left out
 * @param gapsAfter numbers of the seats that have an aisle to their right
 * @param accessible numbers of the seats reachable by wheelchair
 * @param seats every seat, instead of all that
 */
public record RowPlan(
        String label,
        Integer count,
        String type,
        Integer firstPosition,
        List<Integer> gapsAfter,
        List<Integer> accessible,
        List<Seat> seats) {

    private static final int MOST = 200;

    public RowPlan {
        type = type == null ? "STANDARD" : type;
        gapsAfter = gapsAfter == null ? List.of() : gapsAfter;
        accessible = accessible == null ? List.of() : accessible;
    }

    /** @throws IllegalArgumentException saying what is wrong with the row */
    public SeatRow row() {
        if ((seats == null) == (count == null)) {
            throw new IllegalArgumentException("row " + label + " needs either seats or count");
        }
        if (seats != null) {
            if (seats.stream().anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("row " + label + " has a seat that is null");
            }
            return new SeatRow(label, seats);
        }
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("row " + label + " has 1 to " + MOST + " seats, not " + count);
        }
        return new SeatRow(label, numbered());
    }

    private List<Seat> numbered() {
        var made = new ArrayList<Seat>();
        var position = firstPosition == null ? 1 : firstPosition;
        for (var number = 1; number <= count; number++) {
            made.add(new Seat(label + number, type, position, accessible.contains(number)));
            position += gapsAfter.contains(number) ? 2 : 1;
        }
        return made;
    }
}
