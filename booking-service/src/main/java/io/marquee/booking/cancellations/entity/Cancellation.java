package io.marquee.booking.cancellations.entity;

import io.marquee.booking.bookings.entity.Pricing;
import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.UuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** That a confirmed booking was given up, why, and what is due to its customer. One for a booking. */
@Entity
@Table(name = "cancellations")
public class Cancellation {

    @Id
    @Column(name = "booking_id")
    @Convert(converter = UuidConverter.class)
    private UUID bookingId;

    @Convert(converter = UuidConverter.class)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CancellationReason reason;

    @Column(name = "hours_before_show")
    private BigDecimal hoursBeforeShow;

    @Column(name = "refund_percent")
    private BigDecimal refundPercent;

    @Column(name = "fees_refunded")
    private Boolean feesRefunded;

    @Column(name = "refund_amount")
    private BigDecimal refundAmount;

    private String currency;

    @Column(name = "cancelled_at")
    @Convert(converter = InstantConverter.class)
    private Instant cancelledAt;

    @Column(name = "decided_at")
    @Convert(converter = InstantConverter.class)
    private Instant decidedAt;

    protected Cancellation() {}

    /** @param hoursBeforeShow from the cancellation to the start, below zero if the show has begun */
    public Cancellation(
            UUID id,
            UUID bookingId,
            CancellationReason reason,
            BigDecimal hoursBeforeShow,
            String currency,
            Instant now) {
        this.id = id;
        this.bookingId = bookingId;
        this.reason = reason;
        this.hoursBeforeShow = hoursBeforeShow;
        this.currency = currency;
        this.cancelledAt = now;
    }

    /**
     * Keeps what the refund policy grants; the first decision stays.
     *
     * @param returned what support has given back of its payment before; it counts as part of what is granted now
     */
    public void decide(RefundPolicy policy, Pricing pricing, BigDecimal returned, Instant now) {
        if (isDecided()) {
            return;
        }
        refundPercent = policy.refundPercent();
        feesRefunded = policy.feesRefunded();
        refundAmount = policy.amountOf(pricing).subtract(returned).max(BigDecimal.ZERO);
        decidedAt = now;
    }

    public boolean isDecided() {
        return decidedAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public CancellationReason reason() {
        return reason;
    }

    public BigDecimal hoursBeforeShow() {
        return hoursBeforeShow;
    }

    /** In the main unit of the currency, with its decimals; empty until it is decided. */
    public Optional<BigDecimal> refundDue() {
        var decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return Optional.ofNullable(refundAmount).map(amount -> amount.setScale(decimals));
    }

    /**
     * What the policy granted of a price, before anything that support has given back.
     *
     * @throws IllegalStateException if nothing is decided yet
     */
    public BigDecimal granted(Pricing pricing) {
        if (!isDecided()) {
            throw new IllegalStateException("The refund of booking " + bookingId + " is not decided yet");
        }
        return new RefundPolicy(refundPercent, feesRefunded).amountOf(pricing);
    }

    public String currency() {
        return currency;
    }
}
