package io.marquee.booking.seats.entity;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A seat of a show: its label in the layout of the screen, such as {@code A10}. Seats are ordered as people count them
 * ({@code A2} before {@code A10}); everything that locks or inserts several seats does it in this order, so that two
 * bookings never wait for each other in a circle.
 *
 * @param value 1 to 12 letters, digits, {@code -} or {@code _}, beginning with a letter or digit
 */
public record SeatId(String value) implements Comparable<SeatId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,11}");
    private static final Comparator<SeatId> ORDER =
            Comparator.comparing(SeatId::row).thenComparingLong(SeatId::number).thenComparing(SeatId::value);

    /** @throws IllegalArgumentException if the value has not the form of a seat id */
    public SeatId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("'" + value + "' is not a seat id such as A10");
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    private String row() {
        return value.substring(0, rowLength());
    }

    private long number() {
        var begin = rowLength();
        return begin == value.length() ? 0 : Long.parseLong(value, begin, value.length(), 10);
    }

    /** Without a regular expression: a seat map compares thousands of times. */
    private int rowLength() {
        var length = value.length();
        while (length > 0 && value.charAt(length - 1) <= '9' && value.charAt(length - 1) >= '0') {
            length--;
        }
        return length;
    }

    @Override
    public int compareTo(SeatId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
