package io.marquee.payment.payments.control;

import io.marquee.payment.money.entity.Money;
import io.marquee.payment.payments.entity.OutcomeResult;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.payments.entity.PaymentStatus;
import io.marquee.payment.payments.entity.TransactionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when a provider reports on a payment. Each method is called in a transaction that holds the lock of the
 * payment's row; state, book, event and message to the process are written together.
 */
@ApplicationScoped
public class PaymentOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentOutcomes.class);

    private final PaymentBook book;
    private final PaymentFacts facts;
    private final int attempts;

    protected PaymentOutcomes() {
        this(null, null, 0);
    }

    @Inject
    public PaymentOutcomes(
            PaymentBook book, PaymentFacts facts, @ConfigProperty(name = "payment.attempts") int attempts) {
        this.book = book;
        this.facts = facts;
        this.attempts = attempts;
    }

    /** The provider has the money. */
    public OutcomeResult paid(Payment payment, Money received) {
        var processWaits = payment.status().isOpen();
        var result = payment.paid(received, Instant.now());
        if (result == OutcomeResult.IGNORED) {
            return result;
        }
        book.moved(payment, TransactionKind.PAID, received);
        switch (result) {
            case LATE -> sendBack(payment, PaymentFacts.LATE_PAYMENT);
            case MISMATCHED -> sendBack(payment, PaymentFacts.AMOUNT_MISMATCH);
            default -> facts.completed(payment, null);
        }
        if (processWaits) {
            facts.settled(payment, payment.status() == PaymentStatus.SUCCEEDED);
        }
        return result;
    }

    private void sendBack(Payment payment, String reason) {
        LOG.warn("Payment {} of booking {} goes back: {}", payment.id(), payment.bookingName(), payment.reason());
        facts.completed(payment, reason);
        facts.refundDue(payment, reason);
    }

    /** An attempt of the customer was declined. */
    public OutcomeResult declined(Payment payment, String reason) {
        var result = payment.attemptDeclined(reason, attempts, Instant.now());
        if (payment.status() == PaymentStatus.FAILED && result == OutcomeResult.APPLIED) {
            failed(payment, TransactionKind.DECLINED);
        } else {
            book.noted(payment, TransactionKind.DECLINED, payment.asked(), payment.intentId(), reason);
        }
        return result;
    }

    /** The provider takes no money for it any more. */
    public OutcomeResult canceled(Payment payment, String reason) {
        var result = payment.canceledByProvider(reason, Instant.now());
        if (result == OutcomeResult.APPLIED && payment.status() == PaymentStatus.FAILED) {
            failed(payment, TransactionKind.CANCELED);
        } else if (result == OutcomeResult.APPLIED) {
            book.moved(payment, TransactionKind.CLOSED, payment.asked());
        }
        return result;
    }

    private void failed(Payment payment, TransactionKind kind) {
        book.moved(payment, kind, payment.asked());
        facts.failed(payment);
        facts.settled(payment, false);
    }
}
