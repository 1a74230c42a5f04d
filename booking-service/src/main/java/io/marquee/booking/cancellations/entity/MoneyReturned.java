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

/**
 * Money that payment-service has sent back for a booking, as its event told; less than zero if it told that such money did
 * not arrive. Written once, never changed.
 */
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

    @Column(name = "payment_id")
    @Convert(converter = UuidConverter.class)
    private UUID paymentId;

    private BigDecimal amount;
    private String currency;
    private String reason;

    @Column(name = "returned_at")
    @Convert(converter = InstantConverter.class)
    private Instant returnedAt;

    protected MoneyReturned() {}

    /**
     * @param paymentId which of the booking's payments it was taken from: a customer may have paid at two providers
     * @param reason why, as the process or support said it to payment-service
     */
    public MoneyReturned(
            UUID eventId,
            UUID bookingId,
            UUID paymentId,
            BigDecimal amount,
            String currency,
            String reason,
            Instant returnedAt) {
        this.eventId = eventId;
        this.bookingId = bookingId;
        this.paymentId = paymentId;
        this.amount = amount;
        this.currency = currency;
        this.reason = reason;
        this.returnedAt = returnedAt;
    }

    /** Whether it is the refund of a cancellation for that reason. */
    public boolean isFor(CancellationReason cancellation) {
        return cancellation.refundReason().equals(reason);
    }

    /** Whether it was taken from that payment; what was told before payments were noted counts for any. */
    public boolean isOf(UUID payment) {
        return paymentId == null || paymentId.equals(payment);
    }

    public UUID bookingId() {
        return bookingId;
    }

    /** In the main unit of the currency; less than zero if money that was told before did not arrive. */
    public BigDecimal amount() {
        return amount;
    }

    public String currency() {
        return currency;
    }
}
