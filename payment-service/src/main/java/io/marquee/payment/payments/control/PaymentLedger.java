package io.marquee.payment.payments.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.ids.Ids;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.payments.entity.PaymentStatus;
import io.marquee.payment.payments.entity.TransactionKind;
import io.marquee.payment.providers.control.IntentState;
import io.marquee.payment.providers.control.ProviderIntent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The steps of a payment that are one transaction each. The provider is never called inside one: a slow provider must
 * not hold a row.
 */
@ApplicationScoped
@Transactional
public class PaymentLedger {

    private final Payments payments;
    private final PaymentBook book;
    private final PaymentFacts facts;
    private final PaymentOutcomes outcomes;

    protected PaymentLedger() {
        this(null, null, null, null);
    }

    @Inject
    public PaymentLedger(Payments payments, PaymentBook book, PaymentFacts facts, PaymentOutcomes outcomes) {
        this.payments = payments;
        this.book = book;
        this.facts = facts;
        this.outcomes = outcomes;
    }

    /** Stores the payment of a booking, or finds the one that it has. */
    public Payment register(Payment wanted) {
        payments.addIfAbsent(wanted);
        var stored = payments.ofBooking(wanted.bookingId()).orElseThrow();
        if (stored.id().equals(wanted.id())) {
            book.moved(stored, TransactionKind.REGISTERED, stored.asked());
        }
        return stored;
    }

    /** Keeps the provider's id of a payment; harmless when it is known already. */
    public Payment intentCreated(UUID paymentId, String intentId) {
        var payment = locked(paymentId);
        if (payment.intentId() == null) {
            payment.intentCreated(intentId, Instant.now());
            book.noted(payment, TransactionKind.INTENT_CREATED, payment.asked(), intentId, null);
        }
        return payment;
    }

    /**
     * The customer begins to pay.
     *
     * @param wish id of their wish; when it is repeated nothing happens
     * @throws BusinessException if they may not, see {@link PayableRule}
     */
    public Payment start(UUID paymentId, UUID wish) {
        var payment = locked(paymentId);
        PayableRule.check(payment, wish, Instant.now());
        if (!payment.isStartedBy(wish)) {
            payment.start(wish, Instant.now());
            book.moved(payment, TransactionKind.STARTED, payment.asked());
            facts.initiated(payment);
        }
        return payment;
    }

    /**
     * The customer wants to pay by another provider.
     *
     * @param wish id of their wish
     * @return the payment at that provider, which the provider does not know of yet
     * @throws BusinessException if they may not pay, see {@link PayableRule}
     */
    public Payment replace(UUID paymentId, UUID wish, String provider) {
        var first = locked(paymentId);
        PayableRule.check(first, wish, Instant.now());
        var second = first.replaceBy(Ids.next(), provider, Instant.now());
        book.noted(first, TransactionKind.CLOSING, first.asked(), first.intentId(), first.reason());
        payments.flush();
        return register(second);
    }

    /**
     * From now on nobody can begin to pay. A payment that has ended stays as it is.
     *
     * @return the payment as it then stands; empty if the booking never had one
     */
    public Optional<Payment> beginClosing(UUID bookingId, String reason) {
        var found = lockedOfBooking(bookingId);
        found.filter(p -> p.status().isOpen()).ifPresent(payment -> {
            payment.beginClosing(reason, Instant.now());
            book.noted(payment, TransactionKind.CLOSING, payment.asked(), payment.intentId(), reason);
        });
        return found;
    }

    /** While this waits for the lock, another payment may take the place of the one that it waits for. */
    private Optional<Payment> lockedOfBooking(UUID bookingId) {
        var found = payments.idOfBooking(bookingId).map(this::locked);
        while (found.filter(Payment::isReplaced).isPresent()) {
            found = payments.idOfBooking(bookingId).map(this::locked);
        }
        return found;
    }

    /** Ends a payment that the provider never heard of. */
    public Payment close(UUID paymentId) {
        var payment = locked(paymentId);
        closeIfClosing(payment);
        return payment;
    }

    /** Ends a payment as the provider says that it ended. */
    public Payment close(UUID paymentId, ProviderIntent atProvider) {
        var payment = locked(paymentId);
        if (atProvider.state() == IntentState.SUCCEEDED) {
            outcomes.paid(payment, atProvider.received());
        } else {
            closeIfClosing(payment);
        }
        return payment;
    }

    private void closeIfClosing(Payment payment) {
        if (payment.status() == PaymentStatus.CLOSING) {
            payment.close(Instant.now());
            book.moved(payment, TransactionKind.CLOSED, payment.asked());
        }
    }

    private Payment locked(UUID paymentId) {
        return payments.locked(paymentId).orElseThrow(() -> BusinessException.notFound("payment", paymentId));
    }
}
