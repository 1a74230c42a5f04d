package io.marquee.sandbox.provider.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.payments.control.Ledger;
import io.marquee.sandbox.provider.payments.control.StripeObjects;
import io.marquee.sandbox.provider.payments.entity.Charge;
import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import io.marquee.sandbox.provider.store.Store;
import io.undertow.server.HttpServerExchange;
import java.util.List;

/** {@code /sandbox/payment_intents}: every payment with its charges and refunds, for audits. */
public final class PaymentsResource {

    private final Store store;
    private final Ledger ledger;

    public PaymentsResource(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    public void list(HttpServerExchange exchange) {
        Listing.send(
                exchange,
                List.of("status", "metadata"),
                query -> store.transaction(() -> ledger.intents(query.after())
                        .filter(intent ->
                                query.matches("status", intent.status().toString()))
                        .filter(intent ->
                                query.matchesAll("metadata", intent.terms().metadata()))
                        .limit(query.limit())
                        .map(this::shown)
                        .toList()));
    }

    private ObjectNode shown(PaymentIntent intent) {
        var json = StripeObjects.json(intent);
        var charges = json.putArray("charges");
        ledger.chargesOf(intent).forEach(charge -> charges.add(shown(charge)));
        return json;
    }

    private ObjectNode shown(Charge charge) {
        var json = StripeObjects.json(charge);
        var refunds = json.putArray("refunds");
        ledger.refundsOf(charge).forEach(refund -> refunds.add(StripeObjects.json(refund)));
        return json;
    }
}
