package io.marquee.booking.bookings.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.UuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One step of a booking from status to status, and what caused it. Written once, never changed. */
@Entity
@Table(name = "booking_transitions")
public class BookingTransition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "booking_id")
    @Convert(converter = UuidConverter.class)
    private UUID bookingId;

    @Column(name = "from_status")
    @Enumerated(EnumType.STRING)
    private BookingStatus from;

    @Column(name = "to_status")
    @Enumerated(EnumType.STRING)
    private BookingStatus to;

    private String cause;

    @Column(name = "correlation_id")
    private String correlationId;

    @Column(name = "occurred_at")
    @Convert(converter = InstantConverter.class)
    private Instant occurredAt;

    protected BookingTransition() {}

    /** The status before, empty for the first step. */
    public Optional<BookingStatus> from() {
        return Optional.ofNullable(from);
    }

    public BookingStatus to() {
        return to;
    }

    public String cause() {
        return cause;
    }

    public String correlationId() {
        return correlationId;
    }

    public Instant occurredAt() {
        return occurredAt;
    }
}
