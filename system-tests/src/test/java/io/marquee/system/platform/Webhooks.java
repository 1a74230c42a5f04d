package io.marquee.system.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Webhooks made by the tests, signed as Stripe does it (https://docs.stripe.com/webhooks#verify-manually). */
public final class Webhooks {

    private Webhooks() {}

    /** The secret that the provider and the platform share. */
    public static String secret() {
        return Platform.status().at("/provider/webhookSecret").asText();
    }

    public static Answer send(String body, String secret, Instant signedAt) {
        return sendSigned(body, "t=" + signedAt.getEpochSecond() + ",v1=" + signature(body, secret, signedAt));
    }

    /** @param header the whole header {@code Stripe-Signature} */
    public static Answer sendSigned(String body, String header) {
        return Users.anonymous().with("Stripe-Signature", header).post("/payments/webhooks/stripe", body);
    }

    public static String signature(String body, String secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = at.getEpochSecond() + "." + body;
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A report, with an event id of its own, that an attempt to pay was declined. */
    public static String declined(String intentId) {
        return """
                {"id":"evt_test_%s","object":"event","type":"payment_intent.payment_failed","data":{"object":\
                {"id":"%s","object":"payment_intent","metadata":{},"last_payment_error":{"message":"Declined"}}}}\
                """.formatted(UUID.randomUUID(), intentId);
    }

    /** A report that a payment of somebody's was paid. */
    public static String paid(String intentId, JsonNode metadata) {
        return """
                {"id":"evt_test_%s","object":"event","type":"payment_intent.succeeded","data":{"object":\
                {"id":"%s","object":"payment_intent","amount_received":18000,"currency":"inr","metadata":%s}}}\
                """.formatted(UUID.randomUUID(), intentId, metadata);
    }

    /** The event id of a report. */
    public static String idOf(String report) {
        try {
            return Platform.JSON.readTree(report).path("id").asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
