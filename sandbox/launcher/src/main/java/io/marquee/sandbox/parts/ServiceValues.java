package io.marquee.sandbox.parts;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the sandbox has for a service's settings; the service is given those that it lists. */
record ServiceValues(Plan plan, String service) {

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        shared(values);
        auth(values);
        payment(values);
        values.put("ticket.signing-key", plan.secrets().signingKey("ticket.signing-key"));
        values.put("operate.base-url", plan.http(CamundaPart.NAME) + "/operate");
        notification(values);
        return values;
    }

    private void shared(Map<String, String> values) {
        values.put("database.url", Databases.url(plan, service));
        values.put("database.user", Databases.role(service));
        values.put("database.password", Databases.password(plan, service));
        values.put("redis.url", RedisPart.url(plan));
        values.put("kafka.bootstrap-servers", plan.hostAndPort(KafkaPart.NAME));
        values.put("zeebe.grpc-address", plan.http("zeebe"));
        values.put("opensearch.url", plan.http(OpenSearchPart.NAME));
        values.put("public.base-url", plan.http(EdgePart.NAME));
        values.put("jwt.issuer", plan.http(EdgePart.NAME));
        values.put("jwt.jwks-url", plan.http("auth-service") + "/.well-known/jwks.json");
    }

    private void auth(Map<String, String> values) {
        var admin = Logins.of(plan).get("admin");
        values.put("auth.key-encryption-secret", plan.secrets().randomKey("auth.key-encryption-secret"));
        values.put("auth.admin-email", admin.email());
        values.put("auth.admin-password", admin.password());
    }

    private void notification(Map<String, String> values) {
        values.put("smtp.host", "127.0.0.1");
        values.put("smtp.port", plan.port("smtp"));
        values.put("smtp.starttls", "false");
        values.put("mail.from", "Marquee <tickets@marquee.example>");
        values.put("gateway.url", EdgePart.messagesAddress(plan));
        values.put("gateway.token", EdgePart.messageToken(plan));
    }

    private void payment(Map<String, String> values) {
        values.put("stripe.api-base", plan.http(ProviderPart.NAME));
        values.put("stripe.checkout-base", plan.http(ProviderPart.NAME));
        values.put("stripe.secret-key", ProviderPart.secretKey(plan));
        values.put("stripe.publishable-key", ProviderPart.publishableKey(plan));
        values.put("stripe.webhook-secrets", ProviderPart.webhookSecret(plan));
        values.put("payment.providers", "stripe,razorpay");
        values.put("razorpay.api-base", ProviderPart.razorpayAddress(plan));
        values.put("razorpay.checkout-base", ProviderPart.razorpayAddress(plan));
        values.put("razorpay.key-id", ProviderPart.razorpayKeyId(plan));
        values.put("razorpay.key-secret", ProviderPart.razorpayKeySecret(plan));
        values.put("razorpay.webhook-secrets", ProviderPart.razorpayWebhookSecret(plan));
    }
}
