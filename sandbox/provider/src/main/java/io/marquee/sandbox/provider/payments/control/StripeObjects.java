package io.marquee.sandbox.provider.payments.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.payments.entity.Charge;
import io.marquee.sandbox.provider.payments.entity.FailedAttempt;
import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import io.marquee.sandbox.provider.payments.entity.PaymentMethod;
import io.marquee.sandbox.provider.payments.entity.Refund;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Payments in the JSON shape of Stripe's API; members that the sandbox has no use for are null, as Stripe writes them.
 *
 * @see <a href="https://docs.stripe.com/api/payment_intents/object">Stripe's objects</a>
 */
public final class StripeObjects {

    /** What a caller with a publishable key does not get to see. */
    private static final List<String> FOR_SECRET_KEY = List.of(
            "amount_capturable",
            "amount_received",
            "application",
            "application_fee_amount",
            "customer",
            "latest_charge",
            "metadata",
            "on_behalf_of",
            "statement_descriptor",
            "statement_descriptor_suffix",
            "transfer_data",
            "transfer_group");

    private StripeObjects() {}

    public static ObjectNode json(PaymentIntent intent) {
        var terms = intent.terms();
        var received = intent.status().name().equals("SUCCEEDED") ? terms.amount() : 0;
        var json = Json.object()
                .put("id", intent.id())
                .put("object", "payment_intent")
                .put("amount", terms.amount())
                .put("amount_capturable", 0)
                .put("amount_received", received)
                .putNull("application")
                .putNull("application_fee_amount");
        json.set("amount_details", Json.tree(Map.of("tip", Map.of())));
        json.set("automatic_payment_methods", automaticPaymentMethods(intent));
        return json.put("canceled_at", intent.canceledAt().orElse(null))
                .put("cancellation_reason", intent.cancellationReason().orElse(null))
                .put("capture_method", "automatic_async")
                .put("client_secret", intent.clientSecret())
                .put("confirmation_method", "automatic")
                .put("created", intent.created())
                .put("currency", terms.currency())
                .putNull("customer")
                .put("description", terms.description())
                .<ObjectNode>set("last_payment_error", lastPaymentError(intent))
                .put("latest_charge", intent.latestCharge().orElse(null))
                .put("livemode", false)
                .<ObjectNode>set("metadata", Json.tree(terms.metadata()))
                .putNull("next_action")
                .putNull("on_behalf_of")
                .put(
                        "payment_method",
                        intent.paymentMethod().map(PaymentMethod::id).orElse(null))
                .<ObjectNode>set("payment_method_options", Json.object())
                .<ObjectNode>set("payment_method_types", Json.tree(terms.paymentMethodTypes()))
                .putNull("processing")
                .put("receipt_email", terms.receiptEmail())
                .putNull("setup_future_usage")
                .putNull("shipping")
                .putNull("statement_descriptor")
                .putNull("statement_descriptor_suffix")
                .put("status", intent.status().toString())
                .putNull("transfer_data")
                .putNull("transfer_group");
    }

    /** The intent as the holder of its client secret may see it. */
    public static ObjectNode publicJson(PaymentIntent intent) {
        return json(intent).without(FOR_SECRET_KEY);
    }

    public static ObjectNode json(Charge charge) {
        return Json.object()
                .put("id", charge.id())
                .put("object", "charge")
                .put("amount", charge.amount())
                .put("amount_captured", charge.succeeded() ? charge.amount() : 0)
                .put("amount_refunded", charge.amountRefunded())
                .put("balance_transaction", charge.succeeded() ? charge.id().replace("ch_", "txn_") : null)
                .<ObjectNode>set("billing_details", billingDetails())
                .put("calculated_statement_descriptor", "SANDBOX")
                .put("captured", charge.succeeded())
                .put("created", charge.created())
                .put("currency", charge.currency())
                .putNull("customer")
                .put("description", charge.description())
                .put("disputed", false)
                .put(
                        "failure_code",
                        charge.succeeded() ? null : charge.decline().code())
                .put(
                        "failure_message",
                        charge.succeeded() ? null : charge.decline().message())
                .<ObjectNode>set("fraud_details", Json.object())
                .put("livemode", false)
                .<ObjectNode>set("metadata", Json.tree(charge.metadata()))
                .<ObjectNode>set("outcome", ChargeOutcome.json(charge))
                .put("paid", charge.succeeded())
                .put("payment_intent", charge.paymentIntent())
                .put("payment_method", charge.paymentMethod().id())
                .<ObjectNode>set(
                        "payment_method_details",
                        Json.object().put("type", "card").set("card", card(charge.paymentMethod())))
                .putNull("receipt_email")
                .putNull("receipt_url")
                .put("refunded", charge.succeeded() && charge.refundable() == 0)
                .put("status", charge.succeeded() ? "succeeded" : "failed");
    }

    public static ObjectNode json(Refund refund) {
        var json = Json.object();
        if (!refund.succeeded()) {
            json.put("failure_reason", refund.failure());
        }
        return json.put("id", refund.id())
                .put("object", "refund")
                .put("amount", refund.amount())
                .put("balance_transaction", refund.id().replace("re_", "txn_"))
                .put("charge", refund.charge())
                .put("created", refund.created())
                .put("currency", refund.currency())
                .<ObjectNode>set(
                        "destination_details",
                        Json.tree(Map.of(
                                "type",
                                "card",
                                "card",
                                Map.of("type", "refund", "reference_type", "acquirer_reference_number"))))
                .<ObjectNode>set("metadata", Json.tree(refund.metadata()))
                .put("payment_intent", refund.paymentIntent())
                .put("reason", refund.reason())
                .putNull("receipt_number")
                .putNull("source_transfer_reversal")
                .put("status", refund.succeeded() ? "succeeded" : "failed")
                .putNull("transfer_reversal");
    }

    /** The error of a declined card, as it stands in the intent and in the answer. */
    public static ObjectNode json(FailedAttempt attempt) {
        var decline = attempt.decline();
        var json = Json.object().put("charge", attempt.charge()).put("code", decline.code());
        if (decline.declineCode() != null) {
            json.put("decline_code", decline.declineCode());
        }
        return json.put(
                        "doc_url",
                        "https://stripe.com/docs/error-codes/" + decline.code().replace('_', '-'))
                .put("message", decline.message())
                .<ObjectNode>set("payment_method", json(attempt.paymentMethod()))
                .put("type", "card_error");
    }

    private static ObjectNode json(PaymentMethod method) {
        return Json.object()
                .put("id", method.id())
                .put("object", "payment_method")
                .<ObjectNode>set("billing_details", billingDetails())
                .<ObjectNode>set("card", card(method))
                .put("created", method.created())
                .putNull("customer")
                .put("livemode", false)
                .<ObjectNode>set("metadata", Json.object())
                .put("type", "card");
    }

    private static ObjectNode automaticPaymentMethods(PaymentIntent intent) {
        return intent.terms().automaticPaymentMethods() ? Json.object().put("enabled", true) : null;
    }

    private static ObjectNode lastPaymentError(PaymentIntent intent) {
        return Optional.of(intent)
                .flatMap(PaymentIntent::lastFailure)
                .map(StripeObjects::json)
                .orElse(null);
    }

    private static ObjectNode billingDetails() {
        return Json.object().putNull("address").putNull("email").putNull("name").putNull("phone");
    }

    private static ObjectNode card(PaymentMethod method) {
        var card = method.card();
        return Json.object()
                .put("brand", card.brand())
                .put("country", "US")
                .put("exp_month", 12)
                .put("exp_year", 2034)
                .put("funding", "credit")
                .put("last4", card.lastFour())
                .put("network", card.brand());
    }
}
