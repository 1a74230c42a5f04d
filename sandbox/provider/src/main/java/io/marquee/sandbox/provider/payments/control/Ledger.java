package io.marquee.sandbox.provider.payments.control;

import io.marquee.sandbox.provider.payments.entity.Charge;
import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import io.marquee.sandbox.provider.payments.entity.Refund;
import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that was ever paid and refunded, in the store. */
public final class Ledger {

    private final Table<PaymentIntent> intents;
    private final Table<Charge> charges;
    private final Table<Refund> refunds;
    private final Table<String> chargesOfIntent;
    private final Table<String> refundsOfCharge;

    public Ledger(Store store) {
        intents = store.table("payment_intents", PaymentIntent.class);
        charges = store.table("charges", Charge.class);
        refunds = store.table("refunds", Refund.class);
        chargesOfIntent = store.table("charges_of_intent", String.class);
        refundsOfCharge = store.table("refunds_of_charge", String.class);
    }

    public Optional<PaymentIntent> intent(String id) {
        return intents.find(id);
    }

    public Optional<Charge> charge(String id) {
        return charges.find(id);
    }

    public Optional<Refund> refund(String id) {
        return refunds.find(id);
    }

    /** Intents, the newest first; after the given one unless it is null. */
    public Stream<PaymentIntent> intents(String after) {
        return after == null ? intents.newestFirst() : intents.newestBefore(after);
    }

    public List<Charge> chargesOf(PaymentIntent intent) {
        return chargesOfIntent
                .withPrefix(intent.id() + "/")
                .flatMap(id -> charges.find(id).stream())
                .toList();
    }

    public List<Refund> refundsOf(Charge charge) {
        return refundsOfCharge
                .withPrefix(charge.id() + "/")
                .flatMap(id -> refunds.find(id).stream())
                .toList();
    }

    void keep(PaymentIntent intent) {
        intents.put(intent.id(), intent);
    }

    void keep(Charge charge) {
        charges.put(charge.id(), charge);
        chargesOfIntent.put(charge.paymentIntent() + "/" + charge.id(), charge.id());
    }

    void keep(Refund refund) {
        refunds.put(refund.id(), refund);
        refundsOfCharge.put(refund.charge() + "/" + refund.id(), refund.id());
    }
}
