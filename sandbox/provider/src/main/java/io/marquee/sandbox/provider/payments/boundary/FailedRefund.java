package io.marquee.sandbox.provider.payments.boundary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.ApiError;
import io.marquee.sandbox.provider.http.JsonAnswer;
import io.marquee.sandbox.provider.payments.control.Ledger;
import io.marquee.sandbox.provider.payments.control.Refunds;
import io.marquee.sandbox.provider.payments.control.StripeObjects;
import io.marquee.sandbox.provider.store.Store;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.PathTemplateMatch;

/**
 * {@code /sandbox/refunds/{id}/fail}: the customer's bank sends a refund back that was called succeeded, as banks do days
 * later (https://docs.stripe.com/refunds#failed-refunds).
 */
public final class FailedRefund {

    private final Store store;
    private final Ledger ledger;
    private final Refunds refunds;

    public FailedRefund(Store store, Ledger ledger, Refunds refunds) {
        this.store = store;
        this.ledger = ledger;
        this.refunds = refunds;
    }

    /** 200 with the failed refund; 404 if it is unknown, 409 if it has failed before. */
    public void fail(HttpServerExchange exchange) {
        var id = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY)
                .getParameters()
                .get("id");
        try {
            JsonAnswer.send(exchange, 200, store.transaction(() -> failed(id)));
        } catch (ApiError refused) {
            JsonAnswer.refuse(exchange, refused.status(), "id", refused.getMessage());
        }
    }

    private ObjectNode failed(String id) {
        var refund = ledger.refund(id).orElseThrow(() -> ApiError.notFound("refund", id));
        if (!refund.succeeded()) {
            throw new ApiError(409, "invalid_request_error", "refund_failed", "The refund has failed already");
        }
        var charge = ledger.charge(refund.charge()).orElseThrow();
        return StripeObjects.json(refunds.fail(refund, charge));
    }
}
