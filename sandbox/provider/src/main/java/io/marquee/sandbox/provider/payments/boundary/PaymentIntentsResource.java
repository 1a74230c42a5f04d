package io.marquee.sandbox.provider.payments.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.ApiCall;
import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.http.KeyKind;
import io.marquee.sandbox.provider.http.Reply;
import io.marquee.sandbox.provider.page.Cards;
import io.marquee.sandbox.provider.payments.control.Ledger;
import io.marquee.sandbox.provider.payments.control.Payments;
import io.marquee.sandbox.provider.payments.control.StripeObjects;
import io.marquee.sandbox.provider.payments.entity.IntentStatus;
import io.marquee.sandbox.provider.payments.entity.PaymentIntent;
import io.marquee.sandbox.provider.payments.entity.PaymentMethod;
import java.util.Set;

/**
 * The calls of {@code /v1/payment_intents}.
 *
 * @see <a href="https://docs.stripe.com/api/payment_intents">Stripe's payment intents</a>
 */
public final class PaymentIntentsResource {

    private static final Set<String> CONFIRM_PARAMS = Set.of(
            "payment_method",
            "payment_method_data",
            "payment_method_options",
            "payment_method_types",
            "client_secret",
            "return_url",
            "receipt_email",
            "off_session",
            "use_stripe_sdk",
            "expand");
    private static final Set<String> CANCELLATION_REASONS =
            Set.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");

    private final Ledger ledger;
    private final Payments payments;

    public PaymentIntentsResource(Ledger ledger, Payments payments) {
        this.ledger = ledger;
        this.payments = payments;
    }

    public Reply create(ApiCall call) {
        call.requireSecretKey();
        var terms = TermsParams.read(call.params());
        var method = Cards.read(call.params()).map(PaymentMethod::of).orElse(null);
        var confirm = call.params().flag("confirm");
        if (confirm && method == null) {
            throw missingPaymentMethod(new PaymentIntent(terms, null));
        }
        var intent = payments.create(terms, method, call.origin());
        return confirm ? confirm(call, intent, method) : Reply.ok(rendered(call, intent));
    }

    public Reply retrieve(ApiCall call) {
        call.params().allowOnly(Set.of("client_secret", "expand"));
        return Reply.ok(rendered(call, permitted(call)));
    }

    public Reply confirm(ApiCall call) {
        call.params().allowOnly(CONFIRM_PARAMS);
        var intent = permitted(call);
        if (intent.status() == IntentStatus.SUCCEEDED) {
            throw unexpectedState(
                    intent,
                    "You cannot confirm this PaymentIntent because it has already succeeded after being previously"
                            + " confirmed.");
        }
        if (intent.status() == IntentStatus.CANCELED) {
            throw unexpectedState(
                    intent,
                    "This PaymentIntent's payment_method could not be updated because it has a status of canceled. You"
                            + " may only update the payment_method of a PaymentIntent with one of the following"
                            + " statuses: requires_payment_method, requires_confirmation, requires_action.");
        }
        var method = Cards.read(call.params()).map(PaymentMethod::of).or(intent::paymentMethod);
        return confirm(call, intent, method.orElseThrow(() -> missingPaymentMethod(intent)));
    }

    public Reply cancel(ApiCall call) {
        call.requireSecretKey();
        call.params().allowOnly(Set.of("cancellation_reason", "expand"));
        var reason = call.params().text("cancellation_reason").orElse(null);
        if (reason != null && !CANCELLATION_REASONS.contains(reason)) {
            throw ApiError.invalid(
                    null,
                    "cancellation_reason",
                    "Invalid cancellation_reason: must be one of duplicate, fraudulent, requested_by_customer, or"
                            + " abandoned");
        }
        var intent = permitted(call);
        if (intent.status().isFinal()) {
            throw unexpectedState(
                    intent,
                    "You cannot cancel this PaymentIntent because it has a status of " + intent.status()
                            + ". Only a PaymentIntent with one of the following statuses may be canceled:"
                            + " requires_payment_method, requires_capture, requires_confirmation, requires_action,"
                            + " processing.");
        }
        return Reply.ok(rendered(call, payments.cancel(intent, reason, call.origin())));
    }

    private Reply confirm(ApiCall call, PaymentIntent intent, PaymentMethod method) {
        var tried = payments.confirm(intent, method, call.origin());
        if (tried.lastFailure().isEmpty()) {
            return Reply.ok(rendered(call, tried));
        }
        var error = StripeObjects.json(tried.lastFailure().get());
        error.set("payment_intent", rendered(call, tried));
        return new Reply(402, Json.object().set("error", error));
    }

    private PaymentIntent permitted(ApiCall call) {
        var id = call.pathParam("id");
        var intent = ledger.intent(id).orElseThrow(() -> ApiError.notFound("payment_intent", id));
        var secret = call.params().text("client_secret");
        if (call.key() == KeyKind.PUBLISHABLE && secret.isEmpty()) {
            throw ApiError.invalid("parameter_missing", "client_secret", "Missing required param: client_secret.");
        }
        if (secret.isPresent() && !secret.get().equals(intent.clientSecret())) {
            throw ApiError.invalid(
                    null,
                    "client_secret",
                    "The client_secret provided does not match the client_secret associated with the PaymentIntent.");
        }
        return intent;
    }

    private ObjectNode rendered(ApiCall call, PaymentIntent intent) {
        if (call.key() == KeyKind.PUBLISHABLE) {
            return StripeObjects.publicJson(intent);
        }
        var json = StripeObjects.json(intent);
        if (call.expand().contains("latest_charge")) {
            intent.latestCharge()
                    .flatMap(ledger::charge)
                    .ifPresent(charge -> json.set("latest_charge", StripeObjects.json(charge)));
        }
        return json;
    }

    private static ApiError missingPaymentMethod(PaymentIntent intent) {
        return unexpectedState(
                intent,
                "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the"
                        + " PaymentIntent with a payment method and then confirm it again, or confirm it again directly"
                        + " with a payment method or ConfirmationToken.");
    }

    private static ApiError unexpectedState(PaymentIntent intent, String message) {
        return ApiError.invalid("payment_intent_unexpected_state", null, message)
                .with("payment_intent", StripeObjects.json(intent));
    }
}
