package io.marquee.notification.bookings.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.JsonbConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What is known about a booking: the event that tells how far it has come, and its ticket if it ever had one. */
@Entity
@Table(name = "booking_facts")
public class BookingFacts {

    private static final Set<String> GIVEN_UP = Set.of("FAILED", "EXPIRED", "CANCELLED");

    @Id
    @Column(name = "booking_id")
    private UUID bookingId;

    @Column(name = "user_id")
    private UUID userId;

    private String status;

    @Convert(converter = JsonbConverter.class)
    private String data;

    @Convert(converter = JsonbConverter.class)
    private String ticket;

    @Convert(converter = InstantConverter.class)
    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For JPA. */
    protected BookingFacts() {}

    public BookingFacts(UUID bookingId, UUID userId) {
        this.bookingId = bookingId;
        this.userId = userId;
    }

    /**
     * Takes over an event. A booking only goes forward: of an event that others have overtaken, such as a dead letter that is
     * sent again, the ticket is all that is new.
     *
     * @param newTicket null if the event has none; a ticket that is known stays known
     */
    public void update(String newStatus, String newData, String newTicket, Instant at) {
        ticket = newTicket == null ? ticket : newTicket;
        if (stage(newStatus) >= stage(status)) {
            status = newStatus;
            data = newData;
            updatedAt = at;
        }
    }

    /** How far a booking has come: not sold yet, sold, over, and without seats, which a cancelled show may make of each. */
    private static int stage(String status) {
        return switch (status) {
            case "CONFIRMED" -> 1;
            case "COMPLETED" -> 2;
            case "FAILED", "EXPIRED", "CANCELLED" -> 3;
            case null, default -> 0;
        };
    }

    /** Whether it has ended without seats. */
    public boolean isGivenUp() {
        return GIVEN_UP.contains(status);
    }

    public boolean hasTicket() {
        return ticket != null;
    }

    public String status() {
        return status;
    }

    /** The event's data, as JSON. */
    public String data() {
        return data;
    }

    /** The ticket, as JSON; null if there never was one. */
    public String ticket() {
        return ticket;
    }
}
