package io.marquee.sandbox.provider.webhooks.control;

import io.marquee.sandbox.provider.webhooks.entity.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Signs the body alone: no time and no id is covered. Only the newest secret signs, as at Razorpay.
 *
 * @param secrets newest first
 * @see <a href="https://razorpay.com/docs/webhooks/validate-test">Razorpay's signature</a>
 */
public record RazorpaySigner(List<String> secrets) implements Signer {

    @Override
    public Map<String, String> headers(Event event, String body, Instant at) {
        return Map.of(
                "X-Razorpay-Signature", Hmac.of(secrets.getFirst(), body),
                "x-razorpay-event-id", event.id(),
                "User-Agent", "Razorpay-Webhook/v1");
    }
}
