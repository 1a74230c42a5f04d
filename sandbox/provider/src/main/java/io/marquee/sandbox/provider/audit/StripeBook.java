package io.marquee.sandbox.provider.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.payments.control.Ledger;
import io.marquee.sandbox.provider.payments.entity.Charge;
import io.marquee.sandbox.provider.payments.entity.IntentStatus;
import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import io.marquee.sandbox.provider.payments.entity.Refund;
import java.util.stream.Stream;

/** Stripe's payment intents with their charges and refunds. */
public record StripeBook(Ledger ledger) implements PaymentBook {

    @Override
    public String provider() {
        return "stripe";
    }

    @Override
    public String prefix() {
        return "pi_";
    }

    @Override
    public Stream<ObjectNode> payments(String after) {
        return ledger.intents(after).map(this::shown);
    }

    private ObjectNode shown(PaymentIntent intent) {
        var terms = intent.terms();
        var json = Json.object()
                .put("provider", provider())
                .put("id", intent.id())
                .put("status", intent.status().toString())
                .put("amount", terms.amount())
                .put("amount_received", intent.status() == IntentStatus.SUCCEEDED ? terms.amount() : 0)
                .put("currency", terms.currency())
                .put("created", intent.created());
        json.set("metadata", Json.tree(terms.metadata()));
        var charges = json.putArray("charges");
        ledger.chargesOf(intent).forEach(charge -> charges.add(shown(charge)));
        return json;
    }

    private ObjectNode shown(Charge charge) {
        var json = Json.object()
                .put("id", charge.id())
                .put("status", charge.succeeded() ? "succeeded" : "failed")
                .put("amount", charge.amount())
                .put("amount_refunded", charge.amountRefunded())
                .put("created", charge.created());
        var refunds = json.putArray("refunds");
        ledger.refundsOf(charge).forEach(refund -> refunds.add(shown(refund)));
        return json;
    }

    private static ObjectNode shown(Refund refund) {
        var json = Json.object()
                .put("id", refund.id())
                .put("status", refund.succeeded() ? "succeeded" : "failed")
                .put("amount", refund.amount())
                .put("currency", refund.currency())
                .put("created", refund.created());
        return json.set("metadata", Json.tree(refund.metadata()));
    }
}
