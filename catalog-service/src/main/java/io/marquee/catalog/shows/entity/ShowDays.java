package io.marquee.catalog.shows.entity;

import java.time.LocalDate;

/** The days on which there can be a show: all that people mean, none that the database or the index cannot count to. */
public final class ShowDays {

    private static final LocalDate FIRST = LocalDate.of(1888, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private ShowDays() {}

    /** @throws IllegalArgumentException if there can be no show on that day; the message names the first and the last one */
    public static LocalDate checked(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new IllegalArgumentException("must be from " + FIRST + " to " + LAST);
        }
        return day;
    }
}
