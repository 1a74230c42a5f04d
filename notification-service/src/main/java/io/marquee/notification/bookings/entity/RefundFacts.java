package io.marquee.notification.bookings.entity;

import io.marquee.chassis.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Money that went back to a customer. */
@Entity
@Table(name = "refund_facts")
public class RefundFacts {

    @Id
    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Column(name = "payment_id")
    private UUID paymentId;

    private BigDecimal amount;

    private String currency;

    private String reason;

    @Convert(converter = InstantConverter.class)
    @Column(name = "refunded_at")
    private Instant refundedAt;

    /** For JPA. */
    protected RefundFacts() {}

    public RefundFacts(
            UUID eventId,
            UUID bookingId,
            UUID paymentId,
            BigDecimal amount,
            String currency,
            String reason,
            Instant refundedAt) {
        this.eventId = eventId;
        this.bookingId = bookingId;
        this.paymentId = paymentId;
        this.amount = amount;
        this.currency = currency;
        this.reason = reason;
        this.refundedAt = refundedAt;
    }

    /** In the main unit of the currency. */
    public BigDecimal amount() {
        return amount;
    }

    public String currency() {
        return currency;
    }
}
