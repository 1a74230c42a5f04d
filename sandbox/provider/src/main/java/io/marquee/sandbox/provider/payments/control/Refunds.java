package io.marquee.sandbox.provider.payments.control;

import io.marquee.sandbox.provider.http.Origin;
import io.marquee.sandbox.provider.payments.entity.Charge;
import io.marquee.sandbox.provider.payments.entity.Refund;
import io.marquee.sandbox.provider.store.ObjectIds;
import io.marquee.sandbox.provider.webhooks.control.StripeEvents;
import java.time.Instant;
import java.util.Map;

/** Gives money back, and tells the merchant by event. Runs inside a transaction. */
public final class Refunds {

    private final Ledger ledger;
    private final StripeEvents events;

    public Refunds(Ledger ledger, StripeEvents events) {
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * @param amount positive, at most what the charge can still give back
     * @param reason null without one
     */
    public Refund refund(Charge charge, long amount, String reason, Map<String, String> metadata, Origin origin) {
        var changed = charge.refunded(amount);
        var refund = new Refund(
                ObjectIds.next("re_"),
                charge.id(),
                charge.paymentIntent(),
                Instant.now().getEpochSecond(),
                amount,
                charge.currency(),
                reason,
                metadata,
                null);
        ledger.keep(changed);
        ledger.keep(refund);
        events.happened("refund.created", StripeObjects.json(refund), origin);
        events.happened("charge.refunded", StripeObjects.json(changed), origin);
        events.happened("refund.updated", StripeObjects.json(refund), origin);
        return refund;
    }

    /** The bank of the customer sends a refund back: its account is closed. */
    public Refund fail(Refund refund, Charge charge) {
        var failed = refund.failed("lost_or_stolen_card");
        ledger.keep(charge.refundFailed(refund.amount()));
        ledger.keep(failed);
        events.happened("refund.failed", StripeObjects.json(failed), Origin.PAYMENT_PAGE);
        return failed;
    }
}
