package io.marquee.notification.delivery.control;

import io.marquee.notification.bookings.entity.BookingData;
import io.marquee.notification.bookings.entity.BookingData.Pricing;
import io.marquee.notification.bookings.entity.BookingData.Show;
import io.marquee.notification.bookings.entity.BookingData.Ticket;
import io.marquee.notification.delivery.entity.Mail;
import io.marquee.notification.delivery.entity.RefundDue;
import io.marquee.notification.delivery.entity.RefundSent;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the templates about a booking can fill in, in words for people: times are those at the theatre. */
final class BookingValues {

    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", LOCALE);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("EEE d MMM", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LOCALE);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", LOCALE);

    private BookingValues() {}

    /**
     * @param name of the customer
     * @param ticket what the booking was confirmed with, if it was
     * @param refund money that went back, if any did
     * @param sentBefore money that goes back and that support has sent already
     */
    static Map<String, Object> of(
            String name,
            BookingData booking,
            Optional<Ticket> ticket,
            Optional<RefundSent> refund,
            Optional<RefundDue> sentBefore) {
        var values = new HashMap<String, Object>();
        values.put("name", name);
        values.put("bookingCode", booking.bookingCode());
        values.put("seats", String.join(", ", booking.seats()));
        values.put("seatWord", booking.seats().size() == 1 ? "Seat" : "Seats");
        values.put("reason", booking.reason() == null ? "" : booking.reason());
        values.put("qrCode", Mail.QR_CODE);
        ticket.ifPresent(t -> values.put("ticketId", t.ticketId().toString()));
        values.put("refund", section(refund.map(r -> Map.of("amount", money(r.amount(), r.currency())))));
        values.put(
                "sentBefore", section(sentBefore.map(due -> Map.of("amount", money(due.granted(), due.currency())))));
        values.put("price", section(Optional.ofNullable(booking.pricing()).map(BookingValues::price)));
        addShow(values, booking.show());
        return values;
    }

    /** A part of the text that is there or not, as Mustache understands it. */
    private static <T> List<T> section(Optional<T> part) {
        return part.stream().toList();
    }

    private static void addShow(Map<String, Object> values, Show show) {
        var start = show.startsAt().atZoneSameInstant(ZoneId.of(show.timeZone()));
        values.put("movieTitle", show.movieTitle());
        values.put("theatreName", show.theatreName());
        values.put("cityName", show.cityName());
        values.put("screenName", show.screenName());
        values.put("format", show.format());
        values.put("language", show.language());
        values.put("date", DATE.format(start));
        values.put("shortDate", SHORT_DATE.format(start));
        values.put("time", TIME.format(start));
        values.put("zone", ZONE.format(start));
    }

    private static Map<String, Object> price(Pricing pricing) {
        var lines = new ArrayList<Map<String, String>>();
        addLine(lines, "Seats", pricing.subtotal(), pricing.currency());
        addLine(lines, "Discount", pricing.discount().negate(), pricing.currency());
        addLine(lines, "Fees", pricing.fees(), pricing.currency());
        addLine(lines, "Tax", pricing.tax(), pricing.currency());
        return Map.of("lines", lines, "total", money(pricing.total(), pricing.currency()));
    }

    private static void addLine(List<Map<String, String>> lines, String label, BigDecimal amount, String currency) {
        if (amount.signum() != 0) {
            lines.add(Map.of("label", label, "amount", money(amount, currency)));
        }
    }

    private static String money(BigDecimal amount, String currencyCode) {
        var currency = Currency.getInstance(currencyCode);
        var format = NumberFormat.getCurrencyInstance(LOCALE);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(amount);
    }
}
