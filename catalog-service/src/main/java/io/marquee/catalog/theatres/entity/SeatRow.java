package io.marquee.catalog.theatres.entity;

import java.util.List;

/** A row of seats from left to right. */
public record SeatRow(String label, List<Seat> seats) {

    public SeatRow {
        seats = List.copyOf(seats);
    }
}
