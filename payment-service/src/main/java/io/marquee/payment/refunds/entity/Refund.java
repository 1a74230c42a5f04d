package io.marquee.payment.refunds.entity;

import io.marquee.chassis.persistence.InstantConverter;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Money on its way back to the customer. Changed only under the lock of its payment's row, where the money was set
 * apart before the provider was asked.
 */
@Entity
@Table(name = "refunds")
public class Refund {

    /** What the request key of a refund that failed goes on with; its id follows. */
    public static final String RETIRED = " (failed: ";

    private static final int LONGEST_FAILURE = 500;

    /** Whoever made the refund gets this long to send it. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_DOUBLING = 6;

    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "request_key")
    private String requestKey;

    private BigDecimal amount;
    private String currency;
    private String reason;

    @Enumerated(EnumType.STRING)
    private RefundStatus status;

    @Column(name = "provider_refund_id")
    private String providerRefundId;

    private String failure;

    @Column(name = "correlation_id")
    private String correlationId;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "updated_at")
    private Instant updatedAt;

    private int attempts;

    @Convert(converter = InstantConverter.class)
    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Version
    private long version;

    protected Refund() {}

    /** @param requestKey who asks for what: the same key is the same refund */
    public Refund(
            UUID id, UUID paymentId, String requestKey, Money money, String reason, String correlationId, Instant now) {
        this.id = id;
        this.paymentId = paymentId;
        this.requestKey = requestKey;
        this.amount = money.amount();
        this.currency = money.currency();
        this.reason = reason;
        this.status = RefundStatus.REQUESTED;
        this.correlationId = correlationId;
        this.createdAt = now;
        this.updatedAt = now;
        this.nextAttemptAt = now.plus(GRACE);
    }

    /** It failed and stays what it is; the same request may be made again, as a refund of its own. */
    public void retire() {
        if (status != RefundStatus.FAILED) {
            throw new IllegalStateException("A refund that is " + status + " needs no other one");
        }
        requestKey = requestKey + RETIRED + id + ")";
    }

    /** When it is sent again if it could not be sent now: after 10 seconds, which double up to about ten minutes. */
    public Instant nextAttemptAfter(Instant now) {
        return now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LONGEST_DOUBLING)));
    }

    /** The provider took it. */
    public void accepted(String atProvider, Instant now) {
        providerRefundId = atProvider;
        updatedAt = now;
        if (status == RefundStatus.REQUESTED) {
            status = RefundStatus.PENDING;
        }
    }

    /** @return whether this is news */
    public boolean succeeded(Instant now) {
        if (status == RefundStatus.SUCCEEDED || status == RefundStatus.FAILED) {
            return false;
        }
        status = RefundStatus.SUCCEEDED;
        updatedAt = now;
        return true;
    }

    /**
     * The money did not arrive. A provider can say so even of a refund that it had called succeeded.
     *
     * @return whether this is news
     */
    public boolean failed(String why, Instant now) {
        if (status == RefundStatus.FAILED) {
            return false;
        }
        status = RefundStatus.FAILED;
        failure = why == null || why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE);
        updatedAt = now;
        return true;
    }

    /** Under this key the provider makes the refund once, however often it is asked. */
    public String idempotencyKey() {
        return "refund-" + id;
    }

    public UUID id() {
        return id;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public String requestKey() {
        return requestKey;
    }

    public Money money() {
        return new Money(amount, currency);
    }

    public String reason() {
        return reason;
    }

    public RefundStatus status() {
        return status;
    }

    /** Null until the provider accepted it. */
    public String providerRefundId() {
        return providerRefundId;
    }

    /** Why it failed, else null. */
    public String failure() {
        return failure;
    }

    public String correlationId() {
        return correlationId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
