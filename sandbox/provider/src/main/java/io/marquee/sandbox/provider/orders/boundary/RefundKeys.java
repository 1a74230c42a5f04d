package io.marquee.sandbox.provider.orders.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.store.Store;
import io.marquee.sandbox.provider.store.Table;
import java.util.function.Supplier;

/**
 * The first answers to refunds with {@code X-Refund-Idempotency}. A transaction runs alone, so that a call under way is
 * waited for and never refused with 409.
 *
 * @see <a href="https://razorpay.com/docs/api/refunds/normal-refunds-idempotent">Razorpay's idempotent refunds</a>
 */
final class RefundKeys {

    private static final String FORM = "[A-Za-z0-9_-]{10,255}";

    /** An answer that is given again. */
    record Kept(String payment, JsonNode request, ObjectNode reply) {}

    private final Table<Kept> replies;

    RefundKeys(Store store) {
        replies = store.table("refund_keys", Kept.class);
    }

    ObjectNode once(RazorpayCall call, Supplier<ObjectNode> refund) {
        var key = call.idempotencyKey();
        if (key == null) {
            return refund.get();
        }
        if (!key.matches(FORM)) {
            throw RazorpayError.badRequest(null, "The idempotency key must have at least 10 letters, digits, - or _.");
        }
        var kept = replies.find(key);
        if (kept.isPresent()) {
            return again(kept.get(), call);
        }
        var reply = refund.get();
        replies.put(key, new Kept(call.id(), call.body(), reply));
        return reply;
    }

    private static ObjectNode again(Kept kept, RazorpayCall call) {
        if (!kept.payment().equals(call.id()) || !kept.request().equals(call.body())) {
            throw RazorpayError.badRequest(null, "Different request body sent for same Idempotency Header");
        }
        return kept.reply();
    }
}
