package io.marquee.payment.providers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Our account at Razorpay. Read when Razorpay is first used: without it nothing of this needs to be there. */
@ApplicationScoped
public class RazorpaySettings {

    private final Config config;

    protected RazorpaySettings() {
        this.config = null;
    }

    @Inject
    public RazorpaySettings(Config config) {
        this.config = config;
    }

    URI apiBase() {
        return config.getValue("razorpay.api-base", URI.class);
    }

    String keyId() {
        return config.getValue("razorpay.key-id", String.class);
    }

    String keySecret() {
        return config.getValue("razorpay.key-secret", String.class);
    }

    URI checkoutBase() {
        return config.getValue("razorpay.checkout-base", URI.class);
    }

    /** Newest first. */
    List<String> webhookSecrets() {
        return config.getValues("razorpay.webhook-secrets", String.class);
    }

    Duration eventTolerance() {
        return config.getValue("razorpay.event-tolerance", Duration.class);
    }
}
