package io.marquee.payment.payments.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.payment.money.entity.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One line in the book of a payment; written with the change that it tells of, never changed. */
@Entity
@Table(name = "transactions")
public class Transaction {

    private static final int LONGEST_CAUSE = 500;

    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Enumerated(EnumType.STRING)
    private TransactionKind kind;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    private BigDecimal amount;
    private String currency;
    private String reference;
    private String cause;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at")
    private Instant createdAt;

    protected Transaction() {}

    /**
     * @param payment as it stands after the change
     * @param reference the provider's id of the thing, or null
     * @param cause for people, or null
     */
    public Transaction(
            UUID id, Payment payment, TransactionKind kind, Money money, String reference, String cause, Instant now) {
        this.id = id;
        this.paymentId = payment.id();
        this.kind = kind;
        this.status = payment.status();
        this.amount = money.amount();
        this.currency = money.currency();
        this.reference = reference;
        this.cause = cause == null || cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE);
        this.createdAt = now;
    }
}
