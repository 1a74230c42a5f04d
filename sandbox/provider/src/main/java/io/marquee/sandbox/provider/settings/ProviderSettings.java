package io.marquee.sandbox.provider.settings;

import io.marquee.sandbox.environment.Environment;
import io.marquee.sandbox.environment.InvalidSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the provider is started with.
 *
 * @param port 0 takes any free one
 * @param webhookSecrets newest first; every webhook carries one signature for each
 * @param webhookEvents types that the endpoints are subscribed to, {@code *} for all
 * @param apiVersion version that events are rendered in
 * @param razorpay null without Razorpay
 */
public record ProviderSettings(
        String host,
        int port,
        Path dataFolder,
        String secretKey,
        String publishableKey,
        List<URI> webhookUrls,
        List<String> webhookSecrets,
        List<String> webhookEvents,
        Duration webhookRetry,
        String apiVersion,
        RazorpaySettings razorpay) {

    /** The version that stripe-java 33.3.0 is pinned to; a test compares the two. */
    public static final String API_VERSION = "2026-07-29.dahlia";

    public static final String DEFAULT_EVENTS = "payment_intent.succeeded,payment_intent.payment_failed,"
            + "payment_intent.canceled,charge.refunded,refund.updated,refund.failed";

    /** @throws InvalidSettings naming every setting that is missing or wrong */
    public static ProviderSettings from(Map<String, String> variables) {
        var environment = new Environment(variables);
        var urls = environment.urls("PROVIDER_WEBHOOK_URL", "");
        var secrets = environment.list("PROVIDER_WEBHOOK_SECRET", "");
        if (urls != null && !urls.isEmpty() && secrets.isEmpty()) {
            environment.reject("PROVIDER_WEBHOOK_SECRET", "is missing: webhooks are signed with it");
        }
        var host = environment.text("PROVIDER_HOST", "127.0.0.1");
        var port = environment.port("PROVIDER_PORT");
        var folder = environment.folder("PROVIDER_DATA_DIR");
        var secretKey = environment.matching(
                "PROVIDER_SECRET_KEY", "sk_test_\\w{8,99}", "sk_test_ and 8 to 99 letters or digits");
        var publishableKey = environment.matching(
                "PROVIDER_PUBLISHABLE_KEY", "pk_test_\\w{8,99}", "pk_test_ and 8 to 99 letters or digits");
        var events = environment.list("PROVIDER_WEBHOOK_EVENTS", DEFAULT_EVENTS);
        var retry = environment.duration("PROVIDER_WEBHOOK_RETRY", "PT1S");
        var version = environment.text("PROVIDER_API_VERSION", API_VERSION);
        var razorpay = RazorpaySettings.from(environment);
        environment.check();
        return new ProviderSettings(
                host, port, folder, secretKey, publishableKey, urls, secrets, events, retry, version, razorpay);
    }
}
