package io.marquee.payment.refunds.boundary;

import io.marquee.chassis.errors.TechnicalException;
import io.marquee.payment.refunds.control.Refunding;
import io.marquee.payment.refunds.entity.Refund;
import io.marquee.payment.refunds.entity.RefundOrder;
import io.marquee.payment.refunds.entity.RefundStatus;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Sends back what was paid: once for a payment and reason, however often the job runs. A refund that the provider has
 * failed is no refund: the job fails, and its next attempt makes a new one.
 */
@ApplicationScoped
public class RefundPaymentWorker {

    private static final String NOTHING_LEFT = "NOTHING_LEFT";

    private final Refunding refunding;

    protected RefundPaymentWorker() {
        this(null);
    }

    @Inject
    public RefundPaymentWorker(Refunding refunding) {
        this.refunding = refunding;
    }

    /**
     * @param amount null for all that was paid and not refunded yet
     * @param granted how much may go back by all refunds of the payment together, one that support has under way among
     *     them; null for what was paid
     * @param refundRequest the request of a failed refund that is made again, else null
     */
    public record RefundPayment(
            @NotNull UUID paymentId,
            @NotNull String refundReason,
            BigDecimal amount,
            BigDecimal granted,
            String refundRequest) {

        RefundOrder order() {
            return refundRequest == null
                    ? RefundOrder.ofProcess(paymentId, amount, granted, refundReason)
                    : RefundOrder.again(paymentId, refundRequest, amount, refundReason);
        }
    }

    public record Refunded(RefundResult refund) {}

    /**
     * @param refundId null if there was nothing left to refund
     * @param currency null if there was nothing left to refund
     * @param status PENDING, SUCCEEDED or NOTHING_LEFT
     */
    public record RefundResult(UUID refundId, BigDecimal amount, String currency, String status) {

        static RefundResult of(Refund refund) {
            var money = refund.money();
            return new RefundResult(
                    refund.id(),
                    money.amount(),
                    money.currency(),
                    refund.status().name());
        }
    }

    private static Refund sent(Refund refund) {
        if (refund.status() == RefundStatus.FAILED) {
            throw new TechnicalException("The provider could not refund " + refund.money() + " of payment "
                    + refund.paymentId() + ": " + refund.failure());
        }
        return refund;
    }

    @JobWorker(value = "refund-payment", timeout = "PT45S")
    public Refunded refund(RefundPayment job) {
        return new Refunded(refunding
                .request(job.order())
                .map(refunding::send)
                .map(RefundPaymentWorker::sent)
                .map(RefundResult::of)
                .orElse(new RefundResult(null, BigDecimal.ZERO, null, NOTHING_LEFT)));
    }
}
