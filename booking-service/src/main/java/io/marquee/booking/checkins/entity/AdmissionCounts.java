package io.marquee.booking.checkins.entity;

/**
 * How full a show is.
 *
 * @param bookings that are sold
 * @param seats of them
 * @param admittedBookings whose ticket was used
 * @param admittedSeats of them
 * @param repeatedScans how often gates without a network let somebody in by a ticket that was used before
 */
public record AdmissionCounts(
        long bookings, long seats, long admittedBookings, long admittedSeats, long repeatedScans) {}
