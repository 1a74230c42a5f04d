package io.marquee.sandbox.parts;

import java.io.IOException;

/** The simulated payment provider. */
public record ProviderPart(Plan plan) implements Part {

    public static final String NAME = "provider";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return plan.http(NAME);
    }

    @Override
    public void prepare() throws IOException {
        new OwnProgram(plan, NAME).prepare();
    }

    @Override
    public Command command() throws IOException {
        return JavaCommand.of(plan, NAME, 64)
                .variable("PROVIDER_HOST", "127.0.0.1")
                .variable("PROVIDER_PORT", plan.port(NAME))
                .variable("PROVIDER_DATA_DIR", plan.home().data(NAME))
                .variable("PROVIDER_SECRET_KEY", secretKey(plan))
                .variable("PROVIDER_PUBLISHABLE_KEY", publishableKey(plan))
                .variable("PROVIDER_WEBHOOK_URL", plan.http(EdgePart.NAME) + "/api/v1/payments/webhooks/stripe")
                .variable("PROVIDER_WEBHOOK_SECRET", webhookSecret(plan))
                .variable("PROVIDER_RAZORPAY_KEY_ID", razorpayKeyId(plan))
                .variable("PROVIDER_RAZORPAY_KEY_SECRET", razorpayKeySecret(plan))
                .variable(
                        "PROVIDER_RAZORPAY_WEBHOOK_URL",
                        plan.http(EdgePart.NAME) + "/api/v1/payments/webhooks/razorpay")
                .variable("PROVIDER_RAZORPAY_WEBHOOK_SECRET", razorpayWebhookSecret(plan))
                .jar(new OwnProgram(plan, NAME).jar());
    }

    @Override
    public boolean isReady() throws IOException, InterruptedException {
        return Http.answersOk(address() + "/health");
    }

    public static String secretKey(Plan plan) {
        return plan.secrets().providerKey("provider.secret-key", "sk_test_");
    }

    public static String publishableKey(Plan plan) {
        return plan.secrets().providerKey("provider.publishable-key", "pk_test_");
    }

    /** Where Razorpay is simulated. */
    public static String razorpayAddress(Plan plan) {
        return plan.http(NAME) + "/razorpay";
    }

    public static String razorpayKeyId(Plan plan) {
        return plan.secrets().providerKey("provider.razorpay-key-id", "rzp_test_");
    }

    public static String razorpayKeySecret(Plan plan) {
        return plan.secrets().password("provider.razorpay-key-secret");
    }

    public static String razorpayWebhookSecret(Plan plan) {
        return plan.secrets().password("provider.razorpay-webhook-secret");
    }

    public static String webhookSecret(Plan plan) {
        return plan.secrets().providerKey("provider.webhook-secret", "whsec_");
    }
}
