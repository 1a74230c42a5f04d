package io.marquee.payment.payments.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.UuidConverter;
import io.marquee.payment.money.entity.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The payment of one booking. Whoever changes it holds the lock of its row, so that two reports of the provider, or a
 * report and the end of the booking, are applied one after the other; who comes second sees what the first did.
 */
@Entity
@Table(name = "payments")
public class Payment {

    @Id
    private UUID id;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Column(name = "booking_code")
    private String bookingCode;

    @Column(name = "user_id")
    private UUID userId;

    private String provider;

    @Column(name = "intent_id")
    private String intentId;

    private BigDecimal amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Convert(converter = UuidConverter.class)
    @Column(name = "start_id")
    private UUID startId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "replaced_by")
    private UUID replacedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    private String reason;

    @Column(name = "paid_amount")
    private BigDecimal paidAmount;

    @Column(name = "paid_currency")
    private String paidCurrency;

    @Column(name = "refunded_amount")
    private BigDecimal refundedAmount;

    @Column(name = "correlation_id")
    private String correlationId;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Payment() {}

    /** A payment that the process asks for; the provider does not know of it yet. */
    public Payment(UUID id, PaymentOrder order, String provider, String correlationId, Instant now) {
        this.id = id;
        this.bookingId = order.bookingId();
        this.bookingCode = order.bookingCode();
        this.userId = order.userId();
        this.provider = provider;
        this.amount = order.total().amount();
        this.currency = order.total().currency();
        this.status = PaymentStatus.REGISTERED;
        this.expiresAt = order.expiresAt();
        this.refundedAmount = BigDecimal.ZERO;
        this.correlationId = correlationId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The provider's intent is there: from now on the customer can begin. */
    public void intentCreated(String intent, Instant now) {
        intentId = intent;
        updatedAt = now;
    }

    /**
     * The customer begins to pay.
     *
     * @param wish id of their wish; when it is repeated, {@link #isStartedBy} knows it again
     */
    public void start(UUID wish, Instant now) {
        become(PaymentStatus.INITIATED, null, now);
        startId = wish;
    }

    /** It was this wish that began the payment, which still goes on. */
    public boolean isStartedBy(UUID wish) {
        return status == PaymentStatus.INITIATED && wish.equals(startId);
    }

    /**
     * The customer pays by another provider: this payment ends, and money that comes by it all the same is late.
     *
     * @return the payment at the other provider
     */
    public Payment replaceBy(UUID next, String otherProvider, Instant now) {
        become(PaymentStatus.CLOSING, "Replaced by a payment at " + otherProvider, now);
        replacedBy = next;
        var order = new PaymentOrder(bookingId, bookingCode, userId, asked(), expiresAt);
        return new Payment(next, order, otherProvider, correlationId, now);
    }

    /**
     * The provider has the customer's money.
     *
     * @return APPLIED if it was expected; LATE or MISMATCHED if it has to go back; IGNORED if it was known
     */
    public OutcomeResult paid(Money received, Instant now) {
        if (status.isPaid()) {
            return OutcomeResult.IGNORED;
        }
        paidAmount = received.amount();
        paidCurrency = received.currency();
        if (isReplaced() || status.hasEnded()) {
            var when = isReplaced() ? "Paid by a provider that was replaced" : "Paid when the payment was " + status;
            become(PaymentStatus.SUCCEEDED_LATE, when, now);
            return OutcomeResult.LATE;
        }
        if (!received.equals(asked())) {
            become(PaymentStatus.MISMATCHED, "Asked for " + asked() + ", received " + received, now);
            return OutcomeResult.MISMATCHED;
        }
        become(PaymentStatus.SUCCEEDED, null, now);
        return OutcomeResult.APPLIED;
    }

    /**
     * The provider declined an attempt. The last one that is allowed ends the payment.
     *
     * @param most attempts that a customer has
     */
    public OutcomeResult attemptDeclined(String cause, int most, Instant now) {
        if (!status.isOpen()) {
            return OutcomeResult.IGNORED;
        }
        failedAttempts++;
        reason = cause;
        updatedAt = now;
        if (failedAttempts >= most) {
            become(PaymentStatus.FAILED, cause, now);
        }
        return OutcomeResult.APPLIED;
    }

    /** The provider cancelled the intent: because we asked for it, or on its own account. */
    public OutcomeResult canceledByProvider(String cause, Instant now) {
        if (status == PaymentStatus.CLOSING) {
            become(PaymentStatus.CLOSED, reason, now);
            return OutcomeResult.APPLIED;
        }
        if (!status.isOpen()) {
            return OutcomeResult.IGNORED;
        }
        become(PaymentStatus.FAILED, cause, now);
        return OutcomeResult.APPLIED;
    }

    /** The booking ends; nobody may begin to pay any more. */
    public void beginClosing(String cause, Instant now) {
        become(PaymentStatus.CLOSING, cause, now);
    }

    /** The provider confirms that it takes no money for this payment any more. */
    public void close(Instant now) {
        become(PaymentStatus.CLOSED, reason, now);
    }

    /** What a refund may still take: paid, and neither refunded nor on its way back. */
    public Money refundable() {
        return status.isPaid() ? received().minus(refunded()) : Money.zero(currency);
    }

    /**
     * Sets money apart for a refund before the provider is asked for it.
     *
     * @throws IllegalArgumentException if it is more than {@link #refundable()}
     */
    public void reserveRefund(Money refund, Instant now) {
        refundable().minus(refund);
        refundedAmount = refunded().plus(refund).amount();
        updatedAt = now;
    }

    /** A refund came to nothing; its money can be refunded again. */
    public void releaseRefund(Money refund, Instant now) {
        refundedAmount = refunded().minus(refund).amount();
        updatedAt = now;
    }

    private void become(PaymentStatus next, String cause, Instant now) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("A payment that is " + status + " cannot become " + next);
        }
        status = next;
        reason = cause;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID bookingId() {
        return bookingId;
    }

    /** The code that people know the booking by, null where it is not known here. */
    public String bookingCode() {
        return bookingCode;
    }

    /** How people call the booking: its code, or its id where the code is not known here. */
    public String bookingName() {
        return bookingCode == null ? bookingId.toString() : bookingCode;
    }

    public UUID userId() {
        return userId;
    }

    public String provider() {
        return provider;
    }

    /** The provider's id of the payment, null until the provider made one. */
    public String intentId() {
        return intentId;
    }

    public Money asked() {
        return new Money(amount, currency);
    }

    /** What the provider received, zero before that. In the provider's currency, should it differ. */
    public Money received() {
        return paidAmount == null ? Money.zero(currency) : new Money(paidAmount, paidCurrency);
    }

    /** What went back to the customer or is on its way. */
    public Money refunded() {
        return new Money(refundedAmount, received().currency());
    }

    public PaymentStatus status() {
        return status;
    }

    /** Whether the booking has another payment in its place. */
    public boolean isReplaced() {
        return replacedBy != null;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public int failedAttempts() {
        return failedAttempts;
    }

    /** Why it stands where it stands, for people; null where the status says it all. */
    public String reason() {
        return reason;
    }

    public String correlationId() {
        return correlationId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
