package io.marquee.booking.bookings.boundary;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.Pricing;
import io.marquee.booking.cancellations.entity.Refund;
import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.seats.entity.ShowSummary;
import io.marquee.booking.tickets.entity.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A booking as its customer sees it.
 *
 * @param expiresAt until when it can be paid
 * @param pricing null until it is priced
 * @param reason why it ended without seats, else null
 * @param ticket null until it is confirmed, and after it was cancelled
 * @param refund null unless it ended without seats and money goes back
 */
public record BookingView(
        UUID bookingId,
        String bookingCode,
        String status,
        Instant createdAt,
        Instant expiresAt,
        ShowSummary show,
        List<String> seats,
        Pricing pricing,
        String reason,
        TicketView ticket,
        Refund refund) {

    /** @param qrCodeData the signed text that the gate reads, to be drawn as a QR code */
    public record TicketView(UUID ticketId, String qrCodeData) {}

    /**
     * @param ticket null if there is none
     * @param refund null if there is none
     */
    static BookingView of(Booking booking, Show show, Ticket ticket, Refund refund) {
        return new BookingView(
                booking.id(),
                booking.code(),
                booking.status().name(),
                booking.createdAt(),
                booking.expiresAt(),
                ShowSummary.of(show),
                booking.seatIds(),
                booking.pricing().orElse(null),
                booking.reason().orElse(null),
                ticket == null ? null : new TicketView(ticket.id(), ticket.qrCodeData()),
                refund);
    }
}
