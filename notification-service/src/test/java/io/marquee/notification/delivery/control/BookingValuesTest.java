package io.marquee.notification.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.notification.bookings.entity.BookingData;
import io.marquee.notification.bookings.entity.BookingData.Pricing;
import io.marquee.notification.bookings.entity.BookingData.Show;
import io.marquee.notification.delivery.entity.RefundSent;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingValuesTest {

    @Test
    void timesAreThoseAtTheTheatre() {
        var values = values(booking("2026-11-20T23:30:00Z", "Asia/Kolkata", List.of("A1")), Optional.empty());
        assertEquals("Saturday, 21 November 2026", values.get("date"));
        assertEquals("Sat 21 Nov", values.get("shortDate"));
        assertEquals("05:00", values.get("time"));
        assertEquals("IST", values.get("zone"));
    }

    @Test
    void summerTimeIsTheTheatresToo() {
        var values = values(booking("2026-07-01T18:00:00Z", "Europe/Berlin", List.of("A1")), Optional.empty());
        assertEquals("20:00", values.get("time"));
        assertEquals("CEST", values.get("zone"));
    }

    @Test
    void oneSeatIsNotSeats() {
        assertEquals(
                "Seat",
                values(booking("2026-11-20T12:00:00Z", "UTC", List.of("A1")), Optional.empty())
                        .get("seatWord"));
        assertEquals(
                "A1, A2",
                values(booking("2026-11-20T12:00:00Z", "UTC", List.of("A1", "A2")), Optional.empty())
                        .get("seats"));
    }

    @Test
    void linesWithoutMoneyAreLeftOut() {
        var values = values(booking("2026-11-20T12:00:00Z", "UTC", List.of("A1")), Optional.empty());
        assertEquals(
                List.of(Map.of(
                        "lines",
                        List.of(
                                Map.of("label", "Seats", "amount", "₹180.00"),
                                Map.of("label", "Tax", "amount", "₹32.40")),
                        "total",
                        "₹212.40")),
                values.get("price"));
    }

    @Test
    void aRefundIsWrittenInItsOwnCurrency() {
        var refund = new RefundSent(new BigDecimal("1500"), "JPY");
        var values = values(booking("2026-11-20T12:00:00Z", "UTC", List.of("A1")), Optional.of(refund));
        assertEquals(List.of(Map.of("amount", "¥1,500")), values.get("refund"));
    }

    private static Map<String, Object> values(BookingData booking, Optional<RefundSent> refund) {
        return BookingValues.of("Ada", booking, Optional.empty(), refund, Optional.empty());
    }

    private static BookingData booking(String startsAt, String zone, List<String> seats) {
        var show = new Show(
                "Mother India", "Regal", "Mumbai", "Screen 1", "2D", "Hindi", OffsetDateTime.parse(startsAt), zone);
        var pricing = new Pricing(
                "INR",
                new BigDecimal("180.00"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("32.40"),
                new BigDecimal("212.40"));
        return new BookingData(
                UUID.randomUUID(), "BK7Q2M", UUID.randomUUID(), "CONFIRMED", show, seats, pricing, null, null);
    }
}
