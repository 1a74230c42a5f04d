package io.marquee.booking.tickets.control;

import io.marquee.booking.seats.entity.Show;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is printed on the page of a ticket.
 *
 * @param currency code of ISO 4217
 * @param total what the booking costs, in the main unit of the currency
 * @param qrCodeData the signed text that gates read
 */
public record TicketSheet(
        String bookingCode, Show show, List<String> seatIds, String currency, BigDecimal total, String qrCodeData) {}
