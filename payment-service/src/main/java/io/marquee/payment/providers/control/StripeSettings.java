package io.marquee.payment.providers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Our account at Stripe. Read when Stripe is first used: without it nothing of this needs to be there. */
@ApplicationScoped
public class StripeSettings {

    private final Config config;

    protected StripeSettings() {
        this.config = null;
    }

    @Inject
    public StripeSettings(Config config) {
        this.config = config;
    }

    String apiBase() {
        return config.getValue("stripe.api-base", String.class);
    }

    String secretKey() {
        return config.getValue("stripe.secret-key", String.class);
    }

    String publishableKey() {
        return config.getValue("stripe.publishable-key", String.class);
    }

    URI checkoutBase() {
        return config.getValue("stripe.checkout-base", URI.class);
    }

    /** Newest first. */
    List<String> webhookSecrets() {
        return config.getValues("stripe.webhook-secrets", String.class);
    }

    Duration signatureTolerance() {
        return config.getValue("stripe.signature-tolerance", Duration.class);
    }
}
