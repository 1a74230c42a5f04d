package io.marquee.payment.testing;

import io.marquee.chassis.testing.TestPart;
import io.marquee.sandbox.provider.Provider;
import io.marquee.sandbox.provider.settings.ProviderSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The simulated payment provider. It sends no webhooks here: the tests take its events and deliver them, so that they
 * can come twice, late or in another order.
 */
public final class ProviderPart implements TestPart {

    public static final String SECRET_KEY = "sk_test_" + random();
    public static final String PUBLISHABLE_KEY = "pk_test_" + random();

    public static final String RAZORPAY_KEY_ID = "rzp_test_" + random();
    public static final String RAZORPAY_KEY_SECRET = random();
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
                PUBLISHABLE_KEY,
                "PROVIDER_RAZORPAY_KEY_ID",
                RAZORPAY_KEY_ID,
                "PROVIDER_RAZORPAY_KEY_SECRET",
                RAZORPAY_KEY_SECRET)));
        address = provider.address();
        var settings = new HashMap<String, String>();
        settings.put("payment.providers", "stripe,razorpay");
        settings.put("payment.catch-up-interval", "PT0.5S");
        settings.put("stripe.api-base", address.toString());
        settings.put("stripe.checkout-base", address.toString());
        settings.put("stripe.secret-key", SECRET_KEY);
        settings.put("stripe.publishable-key", PUBLISHABLE_KEY);
        settings.put("stripe.webhook-secrets", NEW_WEBHOOK_SECRET + "," + OLD_WEBHOOK_SECRET);
        settings.put("razorpay.api-base", address + "/razorpay");
        settings.put("razorpay.checkout-base", address + "/razorpay");
        settings.put("razorpay.key-id", RAZORPAY_KEY_ID);
        settings.put("razorpay.key-secret", RAZORPAY_KEY_SECRET);
        settings.put("razorpay.webhook-secrets", NEW_WEBHOOK_SECRET + "," + OLD_WEBHOOK_SECRET);
        return settings;
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
