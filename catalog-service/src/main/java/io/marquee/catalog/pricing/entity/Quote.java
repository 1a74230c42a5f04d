package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the decision tables look at: the chosen seats with their base prices, where and when. It becomes a process
 * variable, so every component is of a type that JSON has.
 *
 * @param currency ISO 4217
 * @param startsAt instant, ISO 8601 in UTC
 * @param weekday MONDAY to SUNDAY, in the theatre's zone
 * @param hour 0 to 23, in the theatre's zone
 * @param daysAhead full days of the theatre's calendar from today to the day of the show; 0 today
 * @param subtotal sum of the base prices
 */
public record Quote(
        String currency,
        String cityId,
        String city,
        String theatreId,
        String theatre,
        String format,
        String startsAt,
        String weekday,
        int hour,
        int daysAhead,
        int seatCount,
        BigDecimal subtotal,
        List<QuotedSeat> seats) {

    public Quote {
        seats = List.copyOf(seats);
    }
}
