package io.marquee.payment.refunds.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.payment.providers.control.PaymentReference;
import io.marquee.payment.providers.control.ProviderRefund;
import io.marquee.payment.providers.control.ProviderRefusedException;
import io.marquee.payment.providers.control.Providers;
import io.marquee.payment.providers.control.RefundRequest;
import io.marquee.payment.refunds.control.RefundLedger.Requested;
import io.marquee.payment.refunds.control.RefundLedger.Watched;
import io.marquee.payment.refunds.entity.Refund;
import io.marquee.payment.refunds.entity.RefundOrder;
import io.marquee.payment.refunds.entity.RefundStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends money back to the customer, never more than was paid: money is set apart in our database first, then the
 * provider is asked under the refund's own key. Cut off in between, {@link RefundCatchUp} carries it on.
 */
@ApplicationScoped
public class Refunding {

    private final RefundLedger ledger;
    private final Providers providers;

    protected Refunding() {
        this(null, null);
    }

    @Inject
    public Refunding(RefundLedger ledger, Providers providers) {
        this.ledger = ledger;
        this.providers = providers;
    }

    /**
     * Sets the money apart; the next step is {@link #send}.
     *
     * @return empty if all is asked for and all was refunded before
     * @throws BusinessException NOT_FOUND; INVALID_STATE if nothing was paid, or less than this is left
     */
    public Optional<Requested> request(RefundOrder order) {
        return ledger.request(order);
    }

    /**
     * Asks the provider, unless it has answered before.
     *
     * @return the refund as it stands then
     * @throws TechnicalException if the provider cannot be asked now; the refund stays requested
     * @throws BusinessException INVALID_STATE if the provider refuses; the refund has failed and its money is free again
     */
    public Refund send(Requested requested) {
        return send(requested, Watched.YES);
    }

    /** Carries on a refund that was cut off. Nobody waits for it, so a failure starts the process that recovers it. */
    public Refund resume(UUID refundId) {
        return send(ledger.find(refundId), Watched.NO);
    }

    private Refund send(Requested requested, Watched watched) {
        var refund = requested.refund();
        if (refund.status() != RefundStatus.REQUESTED) {
            return refund;
        }
        try {
            var atProvider = ask(requested);
            return ledger.moved(refund.id(), atProvider, watched).orElseThrow().refund();
        } catch (ProviderRefusedException e) {
            ledger.refused(refund.id(), e.getMessage(), watched);
            throw e;
        }
    }

    private ProviderRefund ask(Requested requested) {
        var payment = requested.payment();
        var refund = requested.refund();
        var reference = new PaymentReference(payment.intentId(), payment.bookingName());
        return providers
                .get(payment.provider())
                .refund(new RefundRequest(
                        reference, refund.id(), refund.money(), refund.idempotencyKey(), refund.createdAt()));
    }
}
