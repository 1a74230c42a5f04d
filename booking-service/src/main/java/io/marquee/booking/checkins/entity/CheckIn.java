package io.marquee.booking.checkins.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.UuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The one admission of a ticket. Written by SQL only, because the database decides who was first. */
@Entity
@Table(name = "check_ins")
public class CheckIn {

    @Id
    @Column(name = "ticket_id")
    @Convert(converter = UuidConverter.class)
    private UUID ticketId;

    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "booking_id")
    @Convert(converter = UuidConverter.class)
    private UUID bookingId;

    @Column(name = "show_id")
    @Convert(converter = UuidConverter.class)
    private UUID showId;

    private String gate;

    @Column(name = "scanned_at")
    @Convert(converter = InstantConverter.class)
    private Instant scannedAt;

    @Column(name = "scanned_by")
    @Convert(converter = UuidConverter.class)
    private UUID scannedBy;

    @Column(name = "recorded_at")
    @Convert(converter = InstantConverter.class)
    private Instant recordedAt;

    protected CheckIn() {}

    /** Whether this is what that scan has made, or made when it was sent before. */
    public boolean isOf(Scan scan, Doorkeeper doorkeeper) {
        return id.equals(scan.id())
                || scan.isUpload()
                        && scannedAt.equals(scan.at())
                        && scannedBy.equals(doorkeeper.userId())
                        && Objects.equals(gate, scan.gate());
    }

    public UUID ticketId() {
        return ticketId;
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public Optional<String> gate() {
        return Optional.ofNullable(gate);
    }

    public Instant scannedAt() {
        return scannedAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
