package io.marquee.booking.bookings.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.booking.bookings.control.BookingEvent.SaleTakenBack;
import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.bookings.entity.BookingCode;
import io.marquee.booking.bookings.entity.BookingRequest;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.booking.seats.entity.Show;
import io.marquee.booking.seats.entity.ShowExamples;
import io.marquee.booking.tickets.entity.Ticket;
import io.marquee.chassis.testing.EventSchemas;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Confirmed and closed bookings are checked against their schemas in the container, where their rows come from. */
class EventSchemasTest {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    private final Show show = ShowExamples.tomorrow(UUID.randomUUID());
    private final Booking booking = new Booking(
            new BookingRequest(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    show.showId(),
                    new TreeSet<>(List.of(new SeatId("A1"))),
                    null),
            new BookingCode("BK7Q2M9XDA"),
            "correlation",
            Instant.now(),
            Duration.ofMinutes(5));

    @Test
    void aNewBookingKeepsToItsSchema() {
        var json = JSON.toJson(BookingEvent.of(booking, show, null, null));
        assertEquals(List.of(), EventSchemas.problems("io.marquee.booking.created.v1", json));
        assertTrue(json.contains("+05:30"), json);
    }

    @Test
    void aBookingWithoutTicketIsNeverToldAsConfirmed() {
        var json = JSON.toJson(BookingEvent.of(booking, show, null, null)).replace("INITIATED", "CONFIRMED");
        assertFalse(
                EventSchemas.problems("io.marquee.booking.confirmed.v1", json).isEmpty());
    }

    @Test
    void aTicketIsPartOfTheEvent() {
        var ticket = new Ticket(UUID.randomUUID(), booking.id(), "MQ1.x", Instant.now());
        var json = JSON.toJson(BookingEvent.of(booking, show, ticket, null));
        assertTrue(json.contains("\"qrCodeData\":\"MQ1.x\""), json);
        assertFalse(EventSchemas.problems("io.marquee.booking.created.v1", json).isEmpty());
    }

    @Test
    void onlyACancelledBookingTellsWhatItsRefundIsDecidedFrom() {
        var facts = new SaleTakenBack("CUSTOMER", new BigDecimal("25.50"));
        var json = JSON.toJson(BookingEvent.of(booking, show, null, facts));
        assertEquals(
                List.of(),
                EventSchemas.problems("io.marquee.booking.cancelled.v1", json.replace("INITIATED", "CANCELLED")));
        assertFalse(EventSchemas.problems("io.marquee.booking.created.v1", json).isEmpty());
    }

    @Test
    void seatEventsKeepToTheirSchemas() {
        var reserved = JSON.toJson(new SeatEvent(show.showId(), List.of("A1"), booking.id(), null));
        assertEquals(List.of(), EventSchemas.problems("io.marquee.seat.reserved.v1", reserved));
        assertEquals(List.of(), EventSchemas.problems("io.marquee.seat.sold.v1", reserved));
        assertFalse(
                EventSchemas.problems("io.marquee.seat.released.v1", reserved).isEmpty());
        var released = JSON.toJson(new SeatEvent(show.showId(), List.of("A1"), booking.id(), "EXPIRED"));
        assertEquals(List.of(), EventSchemas.problems("io.marquee.seat.released.v1", released));
    }
}
