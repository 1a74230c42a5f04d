package io.marquee.sandbox.provider.payments.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.payments.entity.Charge;

/** What the bank said to a charge, in the shape of Stripe's {@code outcome}. */
final class ChargeOutcome {

    private ChargeOutcome() {}

    static ObjectNode json(Charge charge) {
        return charge.succeeded()
                ? outcome("approved_by_network", null, "Payment complete.", "authorized")
                : outcome(
                        "declined_by_network",
                        reason(charge),
                        "The bank did not return any further details with this decline.",
                        "issuer_declined");
    }

    private static String reason(Charge charge) {
        var decline = charge.decline();
        return decline.declineCode() == null ? decline.code() : decline.declineCode();
    }

    private static ObjectNode outcome(String network, String reason, String message, String type) {
        return Json.object()
                .put("network_status", network)
                .put("reason", reason)
                .put("risk_level", "normal")
                .put("seller_message", message)
                .put("type", type);
    }
}
