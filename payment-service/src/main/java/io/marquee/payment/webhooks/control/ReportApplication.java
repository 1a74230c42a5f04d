package io.marquee.payment.webhooks.control;

import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.logging.LogContext;
import io.marquee.payment.payments.control.PaymentOutcomes;
import io.marquee.payment.payments.control.Payments;
import io.marquee.payment.payments.entity.OutcomeResult;
import io.marquee.payment.payments.entity.Payment;
import io.marquee.payment.providers.control.ProviderReport;
import io.marquee.payment.providers.control.ProviderReport.Canceled;
import io.marquee.payment.providers.control.ProviderReport.Declined;
import io.marquee.payment.providers.control.ProviderReport.Other;
import io.marquee.payment.providers.control.ProviderReport.Paid;
import io.marquee.payment.providers.control.ProviderReport.RefundMoved;
import io.marquee.payment.providers.control.ProviderReport.Subject;
import io.marquee.payment.refunds.control.RefundLedger;
import io.marquee.payment.refunds.control.RefundLedger.Watched;
import io.marquee.payment.refunds.control.Refunds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the payment or refund that a provider's report is about, locks it, and lets it follow the report. */
@ApplicationScoped
public class ReportApplication {

    private static final Logger LOG = LoggerFactory.getLogger(ReportApplication.class);

    private final Payments payments;
    private final PaymentOutcomes outcomes;
    private final Refunds refunds;
    private final RefundLedger refundLedger;

    protected ReportApplication() {
        this(null, null, null, null);
    }

    @Inject
    public ReportApplication(Payments payments, PaymentOutcomes outcomes, Refunds refunds, RefundLedger refundLedger) {
        this.payments = payments;
        this.outcomes = outcomes;
        this.refunds = refunds;
        this.refundLedger = refundLedger;
    }

    /** To be called inside a transaction. */
    public OutcomeResult apply(String provider, ProviderReport report) {
        return switch (report) {
            case Paid paid -> onPayment(provider, paid.payment(), p -> outcomes.paid(p, paid.received()));
            case Declined declined ->
                onPayment(provider, declined.payment(), p -> outcomes.declined(p, declined.reason()));
            case Canceled canceled ->
                onPayment(provider, canceled.payment(), p -> outcomes.canceled(p, canceled.reason()));
            case RefundMoved moved -> onRefund(moved);
            case Other other -> OutcomeResult.IGNORED;
        };
    }

    private OutcomeResult onPayment(String provider, Subject subject, Function<Payment, OutcomeResult> step) {
        var payment = find(provider, subject);
        if (payment.isEmpty()) {
            LOG.warn("Provider {} reports on payment {}, which is not ours", provider, subject.intentId());
            return OutcomeResult.UNKNOWN_PAYMENT;
        }
        continueTrail(payment.get());
        return step.apply(payment.get());
    }

    /**
     * Our own id, kept with the payment at the provider, also finds a payment whose intent we did not come to store.
     * An intent that is another than the one we know is not ours.
     */
    private Optional<Payment> find(String provider, Subject subject) {
        return Optional.ofNullable(subject.paymentId())
                .or(() -> payments.idOfIntent(provider, subject.intentId()))
                .flatMap(payments::locked)
                .filter(p -> p.provider().equals(provider))
                .filter(p -> p.intentId() == null || p.intentId().equals(subject.intentId()));
    }

    private OutcomeResult onRefund(RefundMoved moved) {
        var refund = Optional.ofNullable(moved.refundId())
                .or(() -> refunds.idAtProvider(moved.refund().id()));
        refund.flatMap(refunds::paymentOf).flatMap(payments::locked).ifPresent(ReportApplication::continueTrail);
        return refund.flatMap(id -> refundLedger.moved(id, moved.refund(), Watched.NO))
                .map(RefundLedger.Moved::result)
                .orElseGet(() -> unknownRefund(moved.refund().id()));
    }

    private static OutcomeResult unknownRefund(String providerRefundId) {
        LOG.warn("A refund was made at the provider and not by us: {}", providerRefundId);
        return OutcomeResult.UNKNOWN_PAYMENT;
    }

    /** What follows belongs to the booking's trail in logs and events, not to the webhook's. */
    private static void continueTrail(Payment payment) {
        Correlation.start(payment.correlationId());
        LogContext.put("bookingId", payment.bookingId().toString());
    }
}
