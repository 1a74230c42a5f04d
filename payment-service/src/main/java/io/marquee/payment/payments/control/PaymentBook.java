package io.marquee.payment.payments.control;

import io.marquee.chassis.ids.Ids;
import io.marquee.payment.money.entity.Money;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.payments.entity.Transaction;
import io.marquee.payment.payments.entity.TransactionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Writes down what happened to a payment, in the transaction in which it happens. */
@ApplicationScoped
public class PaymentBook {

    private final Payments payments;
    private final MetricRegistry metrics;

    protected PaymentBook() {
        this(null, null);
    }

    @Inject
    public PaymentBook(Payments payments, MetricRegistry metrics) {
        this.payments = payments;
        this.metrics = metrics;
    }

    /** The payment reached another status; counted as {@code payments_total}. */
    public void moved(Payment payment, TransactionKind kind, Money money) {
        noted(payment, kind, money, payment.intentId(), payment.reason());
        var provider = new Tag("provider", payment.provider());
        var status = new Tag("status", payment.status().name());
        metrics.counter("payments_total", provider, status).inc();
    }

    /**
     * Something happened that leaves the payment's status as it is.
     *
     * @param money what it was about
     * @param reference the provider's id of it, or null
     * @param cause for people, or null
     */
    public void noted(Payment payment, TransactionKind kind, Money money, String reference, String cause) {
        payments.add(new Transaction(Ids.next(), payment, kind, money, reference, cause, Instant.now()));
    }
}
