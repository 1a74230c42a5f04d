package io.marquee.catalog.theatres.entity;

/**
 * A seat of a layout.
 *
 * @param seatId its label, unique in the layout, such as {@code A10}
 * @param type such as STANDARD; prices are by type
 * @param position place in the row from the left, 1 and up; a position without a seat is a gap
 * @param accessible reachable by wheelchair
 */
public record Seat(String seatId, String type, int position, boolean accessible) {}
