package io.marquee.payment.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.razorpay.RazorpayException;
import com.razorpay.Utils;
import com.stripe.net.Webhook;
import io.marquee.chassis.security.Roles;
import io.marquee.chassis.testing.ApiClient;
import io.marquee.chassis.testing.ApiClient.Answer;
import io.marquee.chassis.testing.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One booking with its customer: what the process does by job, the customer by HTTP, the provider by webhook. */
public final class PaymentScenario {

    private static final String WEBHOOKS = "/api/v1/payments/webhooks/stripe";

    public final UUID bookingId = UUID.randomUUID();
    public final UUID customer = UUID.randomUUID();
    public final ProviderClient provider = new ProviderClient();

    private final URI base;
    private JsonNode started;

    public PaymentScenario(URI base) {
        this.base = base;
    }

    /** Runs a job of this service and returns the variables of the process then. */
    public static Map<String, Object> job(String type, Map<String, Object> variables) {
        return EnginePart.client()
                .newCreateInstanceCommand()
                .bpmnProcessId(type)
                .latestVersion()
                .variables(variables)
                .withResult()
                .requestTimeout(Duration.ofMinutes(2))
                .send()
                .join()
                .getVariablesAsMap();
    }

    public UUID register(String total, String currency) {
        return register(total, currency, Instant.now().plus(Duration.ofMinutes(5)));
    }

    /** The process registers the payment. */
    public UUID register(String total, String currency, Instant expiresAt) {
        var result = job("create-payment-intent", order(total, currency, expiresAt));
        return UUID.fromString(result.get("paymentId").toString());
    }

    public Map<String, Object> order(String total, String currency, Instant expiresAt) {
        var pricing = Map.of("currency", currency, "total", new BigDecimal(total), "subtotal", 0);
        return Map.of(
                "bookingId", bookingId,
                "userId", customer,
                "pricing", pricing,
                "expiresAt", expiresAt.toString(),
                "correlationId", "corr-" + bookingId);
    }

    public Map<String, Object> close(String reason) {
        return job("close-payment", Map.of("bookingId", bookingId, "closeReason", reason));
    }

    /** @param amount null for all */
    public static Map<String, Object> refund(UUID paymentId, String reason, BigDecimal amount) {
        return refund(paymentId, reason, amount, null);
    }

    /** @param granted how much may go back by all refunds of the payment; null for what was paid */
    public static Map<String, Object> refund(UUID paymentId, String reason, BigDecimal amount, BigDecimal granted) {
        var variables = new HashMap<String, Object>();
        variables.put("paymentId", paymentId);
        variables.put("refundReason", reason);
        variables.put("amount", amount);
        variables.put("granted", granted);
        return job("refund-payment", variables);
    }

    /** Makes a failed refund again, as the process refund-recovery does. @return the refund */
    public static Map<?, ?> refundAgain(UUID paymentId, String request, BigDecimal amount) {
        return (Map<?, ?>)
                job("refund-payment", again(paymentId, request, amount)).get("refund");
    }

    /** The same for one that does not succeed. @return what the service says about the job */
    public static String failedRefundAgain(UUID paymentId, String request, BigDecimal amount) {
        var instance = EnginePart.client()
                .newCreateInstanceCommand()
                .bpmnProcessId("refund-payment")
                .latestVersion()
                .variables(again(paymentId, request, amount))
                .send()
                .join()
                .getProcessInstanceKey();
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> failureOf(instance), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> failureOf(long processInstance) {
        try (var lines = Files.lines(Path.of("target", "payara-micro", "payment-service.war.log"))) {
            return lines.filter(line -> line.contains("of process instance " + processInstance + " failed"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> again(UUID paymentId, String request, BigDecimal amount) {
        return Map.of("paymentId", paymentId, "refundReason", "any", "amount", amount, "refundRequest", request);
    }

    public ApiClient asCustomer() {
        return as(customer, Roles.CUSTOMER);
    }

    public ApiClient as(UUID user, String role) {
        return ApiClient.at(base).withToken(TestPlatform.current().tokens().token(user, role));
    }

    /** The customer begins to pay. */
    public Answer start() {
        return start(UUID.randomUUID().toString());
    }

    public Answer start(String idempotencyKey) {
        return start(idempotencyKey, Map.of("returnUrl", "https://shop.example/back"));
    }

    public Answer start(String idempotencyKey, Map<String, String> body) {
        var answer = asCustomer()
                .with("Idempotency-Key", idempotencyKey)
                .post("/api/v1/bookings/" + bookingId + "/payments", body);
        if (answer.status() == 201) {
            started = answer.body();
        }
        return answer;
    }

    /** Registered, begun and paid; the provider has reported it. */
    public UUID paid(String total, String currency) {
        var payment = register(total, currency);
        start();
        pay("pm_card_visa");
        report("payment_intent.succeeded");
        return payment;
    }

    public String intentId() {
        var payload = started.path("providerPayload");
        return payload.path("paymentIntentId").asText(payload.path("orderId").asText());
    }

    /** The customer pays at the provider, or tries to. */
    public void pay(String card) {
        provider.pay(
                intentId(), started.path("providerPayload").path("clientSecret").asText(), card);
    }

    /** The provider reports its newest event of that type, signed with the newer secret. */
    public Answer report(String type) {
        return reportBody(provider.event(intentId(), type).toString());
    }

    public Answer reportBody(String body) {
        return deliver(body, signature(body, ProviderPart.NEW_WEBHOOK_SECRET, Instant.now()));
    }

    /** @param signature null to leave it out */
    public Answer deliver(String body, String signature) {
        var client = ApiClient.at(base);
        return (signature == null ? client : client.with("Stripe-Signature", signature)).post(WEBHOOKS, body);
    }

    /** The customer begins to pay by Razorpay. */
    public Answer startAtRazorpay() {
        return start(
                UUID.randomUUID().toString(), Map.of("returnUrl", "https://shop.example/back", "provider", "razorpay"));
    }

    /** Razorpay reports its newest event of that type, signed with the newer secret. */
    public Answer reportOfRazorpay(String type) {
        var event = provider.events(intentId(), type).path("data").path(0);
        return deliverOfRazorpay(
                event.path("event").toString(), event.path("id").asText());
    }

    public Answer deliverOfRazorpay(String body, String eventId) {
        return deliverOfRazorpay(body, eventId, razorpaySignature(body, ProviderPart.NEW_WEBHOOK_SECRET));
    }

    /** @param signature null to leave it out */
    public Answer deliverOfRazorpay(String body, String eventId, String signature) {
        var client = ApiClient.at(base).with("x-razorpay-event-id", eventId);
        return (signature == null ? client : client.with("X-Razorpay-Signature", signature))
                .post("/api/v1/payments/webhooks/razorpay", body);
    }

    public static String razorpaySignature(String body, String secret) {
        try {
            return Utils.getHash(body, secret);
        } catch (RazorpayException e) {
            throw new AssertionError(e);
        }
    }

    /** The payment that the booking has now. */
    public UUID payment() {
        return UUID.fromString(
                text("select id from payments where replaced_by is null and booking_id = '" + bookingId + "'"));
    }

    public static String signature(String body, String secret, Instant when) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, secret, when.getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public String status(UUID paymentId) {
        return text("select status from payments where id = '" + paymentId + "'");
    }

    /** What became of a webhook. */
    public static String result(String eventId) {
        return text("select result from webhook_events where event_id = '" + eventId + "'");
    }

    /** How many messages of that name the outbox holds for a key. */
    public static long messages(String name, UUID key) {
        return Long.parseLong(text("select count(*) from outbox where type = '" + name + "' and key = '" + key + "'"));
    }

    public static String message(String name, UUID key, String field) {
        return text("select payload ->> '" + field + "' from outbox where type = '" + name + "' and key = '" + key
                + "' order by seq desc limit 1");
    }

    /** Changes the database as the service itself never would. */
    public static void execute(String sql) {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The first column of the only row. */
    public static String text(String sql) {
        try (var connection = TestPlatform.current().database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new AssertionError("No row: " + sql);
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
