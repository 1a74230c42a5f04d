package io.marquee.sandbox.provider.settings;

import io.marquee.sandbox.environment.Environment;
import java.net.URI;
import java.util.List;

/**
 * What the simulation of Razorpay is started with.
 *
 * @param webhookSecrets newest first; the newest signs
 * @param webhookEvents types that the endpoints are subscribed to, {@code *} for all
 */
public record RazorpaySettings(
        String keyId,
        String keySecret,
        List<URI> webhookUrls,
        List<String> webhookSecrets,
        List<String> webhookEvents) {

    public static final String DEFAULT_EVENTS = "payment.captured,payment.failed,refund.processed,refund.failed";

    private static final String KEY_ID = "PROVIDER_RAZORPAY_KEY_ID";

    /** @return null without a key id: then there is no Razorpay */
    static RazorpaySettings from(Environment environment) {
        if (environment.text(KEY_ID, "").isEmpty()) {
            return null;
        }
        var keyId = environment.matching(KEY_ID, "rzp_test_\\w{8,99}", "rzp_test_ and 8 to 99 letters or digits");
        var secret = environment.matching("PROVIDER_RAZORPAY_KEY_SECRET", "\\w{8,99}", "8 to 99 letters or digits");
        var urls = environment.urls("PROVIDER_RAZORPAY_WEBHOOK_URL", "");
        var secrets = environment.list("PROVIDER_RAZORPAY_WEBHOOK_SECRET", "");
        if (urls != null && !urls.isEmpty() && secrets.isEmpty()) {
            environment.reject("PROVIDER_RAZORPAY_WEBHOOK_SECRET", "is missing: webhooks are signed with it");
        }
        var events = environment.list("PROVIDER_RAZORPAY_WEBHOOK_EVENTS", DEFAULT_EVENTS);
        return new RazorpaySettings(keyId, secret, urls, secrets, events);
    }
}
