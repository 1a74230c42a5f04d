package io.marquee.payment.testing;

import io.marquee.chassis.testing.TestPart;
import io.marquee.sandbox.provider.Provider;
import io.marquee.sandbox.provider.settings.ProviderSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

/**
 * The simulated payment provider. It sends no webhooks here: the tests take its events and deliver them, so that they
 * can come twice, late or in another order.
 */
public final class ProviderPart implements TestPart {

    public static final String SECRET_KEY = "sk_test_" + random();
    public static final String PUBLISHABLE_KEY = "pk_test_" + random();

    /** The newer and the older secret: both hold while one is replaced by the other. */
    public static final String NEW_WEBHOOK_SECRET = "whsec_" + random();

    public static final String OLD_WEBHOOK_SECRET = "whsec_" + random();

    private static URI address;

    private Provider provider;

    @Override
    public Map<String, String> start() {
        provider = Provider.start(ProviderSettings.from(Map.of(
                "PROVIDER_PORT",
                "0",
                "PROVIDER_DATA_DIR",
                folder(),
                "PROVIDER_SECRET_KEY",
                SECRET_KEY,
                "PROVIDER_PUBLISHABLE_KEY",
                PUBLISHABLE_KEY)));
        address = provider.address();
        return Map.of(
                "stripe.api-base",
                address.toString(),
                "stripe.checkout-base",
                address.toString(),
                "stripe.secret-key",
                SECRET_KEY,
                "stripe.publishable-key",
                PUBLISHABLE_KEY,
                "stripe.webhook-secrets",
                NEW_WEBHOOK_SECRET + "," + OLD_WEBHOOK_SECRET,
                "payment.catch-up-interval",
                "PT0.5S");
    }

    /** Where the provider listens. */
    public static URI address() {
        return address;
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("provider").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public void close() {
        provider.close();
    }
}
