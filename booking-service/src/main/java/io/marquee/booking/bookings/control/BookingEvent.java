package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.Pricing;
import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.seats.entity.ShowSummary;
import io.marquee.booking.tickets.entity.Ticket;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Data of the events {@code booking.*}.
 *
 * @param pricing null until the booking is priced
 * @param reason why it ended without seats, else null
 * @param ticket of a confirmed booking, else null
 * @param cancellation of a booking that was sold, else null
 */
public record BookingEvent(
        UUID bookingId,
        String bookingCode,
        UUID userId,
        String status,
        ShowSummary show,
        List<String> seats,
        Pricing pricing,
        String reason,
        TicketData ticket,
        SaleTakenBack cancellation) {

    /**
     * What the refund is decided from.
     *
     * @param reason {@code CUSTOMER} or {@code SHOW_CANCELLED}
     * @param hoursBeforeShow in hundredths; below zero if the show had begun
     */
    public record SaleTakenBack(String reason, BigDecimal hoursBeforeShow) {}

    /** The ticket as the notification needs it. */
    public record TicketData(UUID ticketId, String qrCodeData) {}

    /**
     * @param ticket null if there is none
     * @param cancellation null if it was not sold, or still is
     */
    public static BookingEvent of(Booking booking, Show show, Ticket ticket, SaleTakenBack cancellation) {
        return new BookingEvent(
                booking.id(),
                booking.code(),
                booking.userId(),
                booking.status().name(),
                ShowSummary.of(show),
                booking.seatIds(),
                booking.pricing().orElse(null),
                booking.reason().orElse(null),
                ticket == null ? null : new TicketData(ticket.id(), ticket.qrCodeData()),
                cancellation);
    }
}
