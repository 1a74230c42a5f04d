package io.marquee.sandbox.provider.webhooks.control;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Posts one signed webhook. Redirects are not followed: they count as a failure, as at Stripe. */
final class WebhookClient implements AutoCloseable {

    /** @param outcome for people who look at deliveries */
    record Result(boolean accepted, String outcome) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Signature signature;

    WebhookClient(Signature signature) {
        this.signature = signature;
    }

    Result post(URI endpoint, String body) {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", signature.header(body, Instant.now()))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            return new Result(status / 100 == 2, "HTTP " + status);
        } catch (IOException e) {
            return new Result(false, "no answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(false, "no answer: stopped");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
