package io.marquee.notification.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.notification.bookings.entity.BookingData;
import io.marquee.notification.bookings.entity.BookingData.Pricing;
import io.marquee.notification.bookings.entity.BookingData.Show;
import io.marquee.notification.bookings.entity.BookingData.Ticket;
import io.marquee.notification.delivery.entity.Occasion;
import io.marquee.notification.delivery.entity.RefundSent;
import io.marquee.notification.recipients.entity.Channel;
import io.marquee.notification.templates.control.Rendering;
import io.marquee.notification.templates.entity.Letter;
import io.marquee.notification.testing.SeededTemplates;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts that a new installation starts with. */
class SeededTextsTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final Rendering rendering = new Rendering(SeededTemplates.read()::get);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PARTNER_ACTIVATED", "PARTNER_REJECTED"})
    void eachOccasionOfABookingHasATextWithoutGaps(Occasion occasion) {
        var letter = letter(occasion, true);
        assertTrue(letter.text().startsWith("Hello Ada,"), letter.text());
        assertTrue(letter.text().contains("Mother India"), letter.text());
        assertTrue(letter.text().contains("BK7Q2M"), letter.text());
        assertTrue(letter.html().startsWith("<!DOCTYPE html>"), letter.html());
        assertFalse(letter.text().contains("{{") || letter.html().contains("{{"), letter.text());
        assertFalse(letter.text().contains("\n\n\n"), letter.text());
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNER_ACTIVATED", "PARTNER_REJECTED"})
    void applicantReadsWhatWasDecided(Occasion occasion) {
        var values = Map.of("name", "Ada", "companyName", "Orion & Sons", "reason", "No such company.");
        var letter = rendering.render(occasion.template(), values);
        assertTrue(letter.subject().contains("Orion & Sons"), letter.subject());
        assertTrue(letter.text().startsWith("Hello Ada,"), letter.text());
        assertTrue(letter.text().contains("because you applied"), letter.text());
        assertTrue(letter.html().contains("Orion &amp; Sons"), letter.html());
        assertFalse(letter.text().contains("{{") || letter.text().contains("\n\n\n"), letter.text());
        assertEquals(occasion == Occasion.PARTNER_REJECTED, letter.text().contains("\nNo such company.\n"));
    }

    @Test
    void theConfirmationReadsAsAPersonWouldWriteIt() {
        assertEquals("""
                Hello Ada,

                your booking is confirmed. Enjoy the show!

                Mother India
                Saturday, 21 November 2026, 18:30 (IST)
                Regal, Screen 1, Mumbai
                2D, Hindi
                Seats A10, A11, A12

                Booking code  BK7Q2M
                Ticket        01900000-0000-7000-8000-000000000001
                Seats  ₹540.00
                Discount  -₹90.00
                Fees  ₹30.00
                Tax  ₹86.40
                Total  ₹566.40

                Show the QR code of this mail at the entrance; the booking code helps if it can't be read.

                --
                Marquee sent this because of your booking. You choose what we send you in your notification preferences.\
                """, letter(Occasion.BOOKING_CONFIRMED, false).text());
    }

    @Test
    void aCancellationSaysWhatHappensToTheMoney() {
        assertTrue(letter(Occasion.BOOKING_CANCELLED, true).text().contains("₹566.40 is on its way back"));
        assertTrue(letter(Occasion.BOOKING_CANCELLED, false).text().contains("Nothing was charged."));
    }

    @Test
    void whoCancelsAPaidBookingLearnsWhatComesBack() {
        for (var occasion : List.of(Occasion.CANCELLATION_CONFIRMED, Occasion.SHOW_CANCELLED)) {
            assertTrue(letter(occasion, true).text().contains("₹566.40 is on its way back"));
            assertFalse(letter(occasion, false).text().contains("on its way"));
            assertFalse(letter(occasion, false).text().contains("Nothing was charged"), "something was");
        }
        assertTrue(letter(Occasion.SHOW_CANCELLED, true).text().contains("\nIt rained.\n"));
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void eachOccasionHasAShortTextForEachChannelToThePhone(Occasion occasion) {
        for (var channel : List.of(Channel.SMS, Channel.WHATSAPP)) {
            for (var refunded : List.of(true, false)) {
                var text = shortText(occasion, channel, values(occasion, refunded, booking("Mother India", "Regal")));
                assertTrue(text.contains(isOfBooking(occasion) ? "BK7Q2M" : "Orion & Sons"), text);
                assertTrue(text.contains("Mother India") == isOfBooking(occasion), text);
                assertFalse(text.contains("{{") || text.contains("  ") || text.contains(" ."), text);
            }
        }
    }

    /** An SMS takes 160 characters, or 153 of a text that needs several. */
    @ParameterizedTest
    @EnumSource(Occasion.class)
    void noTitleMakesAShortTextLong(Occasion occasion) {
        var values = values(occasion, true, booking("Film ".repeat(50), "Cinema ".repeat(30)));
        for (var channel : List.of(Channel.SMS, Channel.WHATSAPP)) {
            var text = shortText(occasion, channel, values);
            assertTrue(text.length() <= 320, text.length() + ": " + text);
        }
    }

    @Test
    void theShortConfirmationSaysWhereAndWhen() {
        var values = values(Occasion.BOOKING_CONFIRMED, false, booking("Mother India", "Regal"));
        assertEquals(
                "Marquee: booking BK7Q2M is confirmed. Mother India, Regal, Sat 21 Nov, 18:30. Seats A10, A11, A12. Enjoy the show!",
                shortText(Occasion.BOOKING_CONFIRMED, Channel.SMS, values));
        assertEquals("""
                *Your booking BK7Q2M is confirmed.*
                Mother India
                Regal, Screen 1
                Sat 21 Nov, 18:30 (IST)
                Seats A10, A11, A12
                Enjoy the show!""", shortText(Occasion.BOOKING_CONFIRMED, Channel.WHATSAPP, values));
    }

    @Test
    void aShortTextSaysWhatHappensToTheMoney() {
        var cancelled = Occasion.CANCELLATION_CONFIRMED;
        var refunded = values(cancelled, true, booking("Mother India", "Regal"));
        assertTrue(shortText(cancelled, Channel.SMS, refunded).endsWith(" ₹566.40 is on its way back to you."));
        var kept = values(cancelled, false, booking("Mother India", "Regal"));
        assertTrue(shortText(cancelled, Channel.SMS, kept).endsWith(" By our refund rules nothing is paid back."));
    }

    private String shortText(Occasion occasion, Channel channel, Map<String, ?> values) {
        return rendering.shortText(occasion.template(), channel, values).orElseThrow();
    }

    private static boolean isOfBooking(Occasion occasion) {
        return occasion != Occasion.PARTNER_ACTIVATED && occasion != Occasion.PARTNER_REJECTED;
    }

    private Letter letter(Occasion occasion, boolean refunded) {
        return rendering.render(occasion.template(), values(occasion, refunded, booking("Mother India", "Regal")));
    }

    private static Map<String, ?> values(Occasion occasion, boolean refunded, BookingData booking) {
        if (!isOfBooking(occasion)) {
            return Map.of("name", "Ada", "companyName", "Orion & Sons", "reason", "No such company.");
        }
        var refund = new RefundSent(new BigDecimal("566.40"), "INR");
        return BookingValues.of(
                "Ada",
                booking,
                occasion == Occasion.BOOKING_CONFIRMED ? Optional.of(new Ticket(ID, "text")) : Optional.empty(),
                refunded ? Optional.of(refund) : Optional.empty(),
                Optional.empty());
    }

    private static BookingData booking(String movieTitle, String theatreName) {
        var show = new Show(
                movieTitle,
                theatreName,
                "Mumbai",
                "Screen 1",
                "2D",
                "Hindi",
                OffsetDateTime.parse("2026-11-21T13:00:00Z"),
                "Asia/Kolkata");
        var pricing = new Pricing(
                "INR",
                new BigDecimal("540.00"),
                new BigDecimal("90.00"),
                new BigDecimal("30.00"),
                new BigDecimal("86.40"),
                new BigDecimal("566.40"));
        return new BookingData(
                ID, "BK7Q2M", ID, "CONFIRMED", show, List.of("A10", "A11", "A12"), pricing, "It rained.", null);
    }
}
