package io.marquee.sandbox.provider.payments.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.JsonAnswer;
import io.marquee.sandbox.provider.http.Origin;
import io.marquee.sandbox.provider.payments.control.Ledger;
import io.marquee.sandbox.provider.payments.control.Payments;
import io.marquee.sandbox.provider.payments.control.StripeObjects;
import io.marquee.sandbox.provider.payments.entity.IntentStatus;
import io.marquee.sandbox.provider.payments.entity.PaymentMethod;
import io.marquee.sandbox.provider.payments.entity.TestCard;
import io.marquee.sandbox.provider.store.Store;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.PathTemplateMatch;

/**
 * {@code /sandbox/payment_intents/{id}/pay_late}: the money of a canceled payment arrives all the same, as it does with
 * means of payment that are settled after the customer has left.
 */
public final class LatePayment {

    private final Store store;
    private final Ledger ledger;
    private final Payments payments;

    public LatePayment(Store store, Ledger ledger, Payments payments) {
        this.store = store;
        this.ledger = ledger;
        this.payments = payments;
    }

    /** 200 with the paid intent; 404 if it is unknown, 409 if it is not canceled. */
    public void pay(HttpServerExchange exchange) {
        var id = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY)
                .getParameters()
                .get("id");
        try {
            JsonAnswer.send(exchange, 200, store.transaction(() -> paid(id)));
        } catch (ApiError refused) {
            JsonAnswer.refuse(exchange, refused.status(), "id", refused.getMessage());
        }
    }

    private ObjectNode paid(String id) {
        var intent = ledger.intent(id).orElseThrow(() -> ApiError.notFound("payment_intent", id));
        if (intent.status() != IntentStatus.CANCELED) {
            throw new ApiError(
                    409,
                    "invalid_request_error",
                    "payment_intent_unexpected_state",
                    "Only a canceled payment intent can be paid late; this one is " + intent.status());
        }
        intent.reopen();
        return StripeObjects.json(payments.confirm(intent, PaymentMethod.of(TestCard.VISA), Origin.PAYMENT_PAGE));
    }
}
