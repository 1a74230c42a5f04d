package io.marquee.booking.checkins.entity;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.seats.entity.Show;

/**
 * What became of a scan of a good ticket.
 *
 * @param isFirst whether this scan is the admission; if not, {@code checkIn} is the one of an earlier scan
 */
public record Admission(boolean isFirst, CheckIn checkIn, Booking booking, Show show) {}
