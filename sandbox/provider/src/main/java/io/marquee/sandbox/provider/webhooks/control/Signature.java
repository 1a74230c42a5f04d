package io.marquee.sandbox.provider.webhooks.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks.
 *
 * @see <a href="https://docs.stripe.com/webhooks#verify-manually">Stripe's signature</a>
 */
final class Signature {

    private final List<String> secrets;

    /** @param secrets each makes a signature of its own, as while a secret is being replaced */
    Signature(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** The value of the {@code Stripe-Signature} header. */
    String header(String body, Instant at) {
        var timestamp = at.getEpochSecond();
        var header = new StringBuilder("t=").append(timestamp);
        secrets.forEach(secret -> header.append(",v1=").append(hmac(secret, timestamp + "." + body)));
        return header.toString();
    }

    private static String hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
