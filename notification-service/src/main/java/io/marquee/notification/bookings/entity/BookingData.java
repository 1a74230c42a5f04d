package io.marquee.notification.bookings.entity;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What the mails need of a {@code booking.*} event.
 *
 * @param pricing null until the booking is priced
 * @param reason why it ended without seats, for people; else null
 * @param ticket null unless confirmed
 */
public record BookingData(
        UUID bookingId,
        String bookingCode,
        UUID userId,
        String status,
        Show show,
        List<String> seats,
        Pricing pricing,
        String reason,
        Ticket ticket) {

    /** @param timeZone of the theatre, such as Asia/Kolkata */
    public record Show(
            String movieTitle,
            String theatreName,
            String cityName,
            String screenName,
            String format,
            String language,
            OffsetDateTime startsAt,
            String timeZone) {}

    /** Amounts in the main unit of the currency. */
    public record Pricing(
            String currency,
            BigDecimal subtotal,
            BigDecimal discount,
            BigDecimal fees,
            BigDecimal tax,
            BigDecimal total) {}

    /** @param qrCodeData signed text that the QR code carries */
    public record Ticket(UUID ticketId, String qrCodeData) {}
}
