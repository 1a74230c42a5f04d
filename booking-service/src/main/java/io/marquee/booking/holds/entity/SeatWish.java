package io.marquee.booking.holds.entity;

import io.marquee.booking.seats.entity.SeatId;
import java.util.SortedSet;

/** Which seats a customer would like to hold. */
public sealed interface SeatWish {

    /** How many seats that are. */
    int count();

    /** These seats and no others; at least one. */
    record Chosen(SortedSet<SeatId> seats) implements SeatWish {
        @Override
        public int count() {
            return seats.size();
        }
    }

    /**
     * The best seats that are free, side by side.
     *
     * @param count at least 1
     * @param seatType only seats of this type, or null for any
     * @param accessible true: one of the seats at least is accessible; false: none is
     */
    record Best(int count, String seatType, boolean accessible) implements SeatWish {}
}
