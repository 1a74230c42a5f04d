package io.marquee.sandbox.provider.payments.control;

import io.marquee.sandbox.provider.http.Origin;
import io.marquee.sandbox.provider.payments.entity.Charge;
import io.marquee.sandbox.provider.payments.entity.IntentTerms;
import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import io.marquee.sandbox.provider.payments.entity.PaymentMethod;
import io.marquee.sandbox.provider.store.ObjectIds;
import io.marquee.sandbox.provider.webhooks.control.StripeEvents;
import java.time.Instant;

/** Makes, confirms and cancels payment intents, and tells the merchant by event. Runs inside a transaction. */
public final class Payments {

    private final Ledger ledger;
    private final StripeEvents events;

    public Payments(Ledger ledger, StripeEvents events) {
        this.ledger = ledger;
        this.events = events;
    }

    /** @param paymentMethod the card to confirm with later, or null */
    public PaymentIntent create(IntentTerms terms, PaymentMethod paymentMethod, Origin origin) {
        var intent = new PaymentIntent(terms, paymentMethod);
        ledger.keep(intent);
        events.happened("payment_intent.created", StripeObjects.json(intent), origin);
        return intent;
    }

    /** Tries to take the money; the intent says whether the card was declined. It must not be final yet. */
    public PaymentIntent confirm(PaymentIntent intent, PaymentMethod method, Origin origin) {
        var charge = charge(intent, method);
        ledger.keep(charge);
        method.card()
                .decline()
                .ifPresentOrElse(decline -> intent.decline(charge, decline), () -> intent.succeed(charge));
        ledger.keep(intent);
        var outcome = charge.succeeded() ? "succeeded" : "failed";
        events.happened("charge." + outcome, StripeObjects.json(charge), origin);
        events.happened(
                charge.succeeded() ? "payment_intent.succeeded" : "payment_intent.payment_failed",
                StripeObjects.json(intent),
                origin);
        return intent;
    }

    /** @param reason null without one */
    public PaymentIntent cancel(PaymentIntent intent, String reason, Origin origin) {
        intent.cancel(reason);
        ledger.keep(intent);
        events.happened("payment_intent.canceled", StripeObjects.json(intent), origin);
        return intent;
    }

    private static Charge charge(PaymentIntent intent, PaymentMethod method) {
        var terms = intent.terms();
        return new Charge(
                ObjectIds.next("ch_"),
                intent.id(),
                Instant.now().getEpochSecond(),
                terms.amount(),
                terms.currency(),
                terms.description(),
                terms.metadata(),
                method,
                0,
                method.card().decline().orElse(null));
    }
}
