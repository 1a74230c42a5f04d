package io.marquee.sandbox.provider;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import io.marquee.sandbox.provider.settings.ProviderSettings;
import io.marquee.sandbox.provider.settings.RazorpaySettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A started provider, seen through the real client library of Stripe. */
final class Sandbox implements AutoCloseable {

    static final String SECRET_KEY = "sk_test_0123456789abcdef";
    static final String PUBLISHABLE_KEY = "pk_test_0123456789abcdef";

    static final String RAZORPAY_KEY = "rzp_test_0123456789abcd";
    static final String RAZORPAY_SECRET = "0123456789abcdef";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final WebhookReceiver receiver = new WebhookReceiver();
    private Provider provider;

    Sandbox(Path folder) {
        this.folder = folder;
        start();
    }

    void restart() {
        stop();
        start();
    }

    void stop() {
        provider.close();
        provider = null;
    }

    void start() {
        provider = Provider.start(new ProviderSettings(
                "127.0.0.1",
                0,
                folder,
                SECRET_KEY,
                PUBLISHABLE_KEY,
                List.of(receiver.address()),
                List.of(WebhookReceiver.SECRET, WebhookReceiver.OLD_SECRET),
                List.of(ProviderSettings.DEFAULT_EVENTS.split(",")),
                Duration.ofMillis(50),
                ProviderSettings.API_VERSION,
                new RazorpaySettings(
                        RAZORPAY_KEY,
                        RAZORPAY_SECRET,
                        List.of(receiver.address()),
                        List.of(WebhookReceiver.SECRET, WebhookReceiver.OLD_SECRET),
                        List.of(RazorpaySettings.DEFAULT_EVENTS.split(",")))));
    }

    WebhookReceiver receiver() {
        return receiver;
    }

    StripeClient stripe() {
        return stripe(SECRET_KEY);
    }

    StripeClient stripe(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(provider.address().toString())
                .setMaxNetworkRetries(0)
                .build();
    }

    PaymentIntent create() throws StripeException {
        return stripe().v1().paymentIntents().create(ticketParams());
    }

    PaymentIntent create(String idempotencyKey) throws StripeException {
        var options = RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        return stripe().v1().paymentIntents().create(ticketParams(), options);
    }

    PaymentIntent confirm(PaymentIntent intent, String paymentMethod) throws StripeException {
        var params = PaymentIntentConfirmParams.builder()
                .setPaymentMethod(paymentMethod)
                .build();
        return stripe().v1().paymentIntents().confirm(intent.getId(), params);
    }

    PaymentIntent paid() throws StripeException {
        return confirm(create(), "pm_card_visa");
    }

    static PaymentIntentCreateParams ticketParams() {
        return ticketParams(45_000L);
    }

    static PaymentIntentCreateParams ticketParams(long amount) {
        return PaymentIntentCreateParams.builder()
                .setAmount(amount)
                .setCurrency("inr")
                .setDescription("Three seats & popcorn")
                .putMetadata("bookingId", "b-1")
                .putMetadata("paymentId", "p-1")
                .build();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> send(String method, String path, String body) {
        return send(HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The provider did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    URI uri(String path) {
        return URI.create(provider.address() + path);
    }

    @Override
    public void close() {
        if (provider != null) {
            provider.close();
        }
        receiver.close();
    }
}
