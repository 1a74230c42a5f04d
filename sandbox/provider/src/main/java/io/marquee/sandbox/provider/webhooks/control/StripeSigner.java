package io.marquee.sandbox.provider.webhooks.control;

import io.marquee.sandbox.provider.webhooks.entity.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Signs webhooks with the time of the attempt.
 *
 * @param secrets each makes a signature of its own, as while a secret is being replaced
 * @see <a href="https://docs.stripe.com/webhooks#verify-manually">Stripe's signature</a>
 */
public record StripeSigner(List<String> secrets) implements Signer {

    @Override
    public Map<String, String> headers(Event event, String body, Instant at) {
        var timestamp = at.getEpochSecond();
        var signature = new StringBuilder("t=").append(timestamp);
        secrets.forEach(secret -> signature.append(",v1=").append(Hmac.of(secret, timestamp + "." + body)));
        return Map.of(
                "Stripe-Signature",
                signature.toString(),
                "User-Agent",
                "Stripe/1.0 (+https://stripe.com/docs/webhooks)");
    }
}
