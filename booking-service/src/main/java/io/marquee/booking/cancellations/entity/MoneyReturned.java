package io.marquee.booking.cancellations.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.UuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Money that payment-service has sent back for a booking, as its event told. Written once, never changed. */
@Entity
@Table(name = "money_returned")
public class MoneyReturned {

    @Id
    @Column(name = "event_id")
    @Convert(converter = UuidConverter.class)
    private UUID eventId;

    @Column(name = "booking_id")
    @Convert(converter = UuidConverter.class)
    private UUID bookingId;

    private BigDecimal amount;
    private String currency;
    private String reason;

    @Column(name = "returned_at")
    @Convert(converter = InstantConverter.class)
    private Instant returnedAt;

    protected MoneyReturned() {}

    /** @param reason why, as the process or support said it to payment-service */
    public MoneyReturned(
            UUID eventId, UUID bookingId, BigDecimal amount, String currency, String reason, Instant returnedAt) {
        this.eventId = eventId;
        this.bookingId = bookingId;
        this.amount = amount;
        this.currency = currency;
        this.reason = reason;
        this.returnedAt = returnedAt;
    }

    /** Whether it is the refund of a cancellation for that reason. */
    public boolean isFor(CancellationReason cancellation) {
        return cancellation.refundReason().equals(reason);
    }

    public UUID bookingId() {
        return bookingId;
    }

    /** In the main unit of the currency. */
    public BigDecimal amount() {
        return amount;
    }

    public String currency() {
        return currency;
    }
}
