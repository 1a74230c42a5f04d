package io.marquee.sandbox.provider.payments.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.ApiCall;
import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.http.Params;
import io.marquee.sandbox.provider.http.Reply;
import io.marquee.sandbox.provider.page.Money;
import io.marquee.sandbox.provider.payments.control.Ledger;
import io.marquee.sandbox.provider.payments.control.Refunds;
import io.marquee.sandbox.provider.payments.control.StripeObjects;
import io.marquee.sandbox.provider.payments.entity.Charge;
import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import io.marquee.sandbox.provider.payments.entity.Refund;
import java.util.Comparator;
import java.util.Set;

/**
 * The calls of {@code /v1/refunds}.
 *
 * @see <a href="https://docs.stripe.com/api/refunds">Stripe's refunds</a>
 */
public final class RefundsResource {

    private static final Set<String> PARAMS =
            Set.of("payment_intent", "charge", "amount", "reason", "metadata", "instructions_email", "expand");
    private static final long DEFAULT_LIMIT = 10;
    private static final Set<String> REASONS = Set.of("duplicate", "fraudulent", "requested_by_customer");

    private final Ledger ledger;
    private final Refunds refunds;

    public RefundsResource(Ledger ledger, Refunds refunds) {
        this.ledger = ledger;
        this.refunds = refunds;
    }

    public Reply create(ApiCall call) {
        call.requireSecretKey();
        var params = call.params();
        params.allowOnly(PARAMS);
        var reason = reason(params);
        var metadata = Metadata.read(params);
        var charge = charge(params);
        var refund = refunds.refund(charge, amount(params, charge), reason, metadata, call.origin());
        return Reply.ok(rendered(call, refund));
    }

    public Reply retrieve(ApiCall call) {
        call.requireSecretKey();
        call.params().allowOnly(Set.of("expand"));
        var id = call.pathParam("id");
        return Reply.ok(rendered(call, ledger.refund(id).orElseThrow(() -> ApiError.notFound("refund", id))));
    }

    /** A page of the refunds of a payment intent, the newest first; {@code starting_after} is the last of the page before. */
    public Reply list(ApiCall call) {
        call.requireSecretKey();
        var params = call.params();
        params.allowOnly(Set.of("payment_intent", "limit", "starting_after"));
        var id = params.text("payment_intent")
                .orElseThrow(() -> ApiError.invalid(
                        "parameter_missing", "payment_intent", "The sandbox lists the refunds of a payment_intent."));
        var intent = ledger.intent(id).orElseThrow(() -> ApiError.noSuch("payment_intent", "payment_intent", id));
        var after = params.text("starting_after");
        after.ifPresent(
                last -> ledger.refund(last).orElseThrow(() -> ApiError.noSuch("refund", "starting_after", last)));
        var limit = params.amount("limit").orElse(DEFAULT_LIMIT);
        var found = ledger.chargesOf(intent).stream()
                .flatMap(charge -> ledger.refundsOf(charge).stream())
                .sorted(Comparator.comparing(Refund::id).reversed())
                .filter(refund ->
                        after.map(last -> refund.id().compareTo(last) < 0).orElse(true))
                .toList();
        var page = Json.object().put("object", "list").put("url", "/v1/refunds").put("has_more", found.size() > limit);
        var data = page.putArray("data");
        found.stream().limit(limit).map(StripeObjects::json).forEach(data::add);
        return Reply.ok(page);
    }

    private Charge charge(Params params) {
        var intentId = params.text("payment_intent");
        if (intentId.isPresent()) {
            var id = intentId.get();
            return successfulCharge(
                    ledger.intent(id).orElseThrow(() -> ApiError.noSuch("payment_intent", "payment_intent", id)));
        }
        var id = params.text("charge")
                .orElseThrow(() -> ApiError.invalid(
                        "parameter_missing",
                        null,
                        "One of the following params should be provided for this request: payment_intent or charge."));
        return ledger.charge(id).filter(Charge::succeeded).orElseThrow(() -> ApiError.noSuch("charge", "charge", id));
    }

    private Charge successfulCharge(PaymentIntent intent) {
        return intent.latestCharge()
                .flatMap(ledger::charge)
                .filter(Charge::succeeded)
                .orElseThrow(() -> ApiError.invalid(
                        "payment_intent_unexpected_state",
                        "payment_intent",
                        "This PaymentIntent (" + intent.id() + ") does not have a successful charge to refund."));
    }

    private static long amount(Params params, Charge charge) {
        if (charge.refundable() == 0) {
            throw ApiError.invalid(
                    "charge_already_refunded", null, "Charge " + charge.id() + " has already been refunded.");
        }
        long amount = params.amount("amount").orElse(charge.refundable());
        if (amount < 1) {
            throw ApiError.invalid(
                    "parameter_invalid_integer", "amount", "This value must be greater than or equal to 1.");
        }
        if (amount > charge.refundable()) {
            var currency = charge.currency();
            throw ApiError.invalid(
                    "amount_too_large",
                    "amount",
                    "Refund amount (" + Money.shown(amount, currency)
                            + ") is greater than unrefunded amount on charge ("
                            + Money.shown(charge.refundable(), currency) + ")");
        }
        return amount;
    }

    private static String reason(Params params) {
        var reason = params.text("reason").orElse(null);
        if (reason != null && !REASONS.contains(reason)) {
            throw ApiError.invalid(
                    null, "reason", "Invalid reason: must be one of duplicate, fraudulent, or requested_by_customer");
        }
        return reason;
    }

    private ObjectNode rendered(ApiCall call, Refund refund) {
        var json = StripeObjects.json(refund);
        if (call.expand().contains("charge")) {
            ledger.charge(refund.charge()).ifPresent(charge -> json.set("charge", StripeObjects.json(charge)));
        }
        if (call.expand().contains("payment_intent")) {
            ledger.intent(refund.paymentIntent())
                    .ifPresent(intent -> json.set("payment_intent", StripeObjects.json(intent)));
        }
        return json;
    }
}
