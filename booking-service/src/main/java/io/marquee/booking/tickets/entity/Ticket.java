package io.marquee.booking.tickets.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.UuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The right to enter, of one confirmed booking with all its seats. */
@Entity
@Table(name = "tickets")
public class Ticket {

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Column(name = "booking_id")
    @Convert(converter = UuidConverter.class)
    private UUID bookingId;

    @Column(name = "qr_code_data")
    private String qrCodeData;

    @Column(name = "issued_at")
    @Convert(converter = InstantConverter.class)
    private Instant issuedAt;

    protected Ticket() {}

    /** @param qrCodeData the signed text that gates read, see {@link TicketText} */
    public Ticket(UUID id, UUID bookingId, String qrCodeData, Instant issuedAt) {
        this.id = id;
        this.bookingId = bookingId;
        this.qrCodeData = qrCodeData;
        this.issuedAt = issuedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public String qrCodeData() {
        return qrCodeData;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
