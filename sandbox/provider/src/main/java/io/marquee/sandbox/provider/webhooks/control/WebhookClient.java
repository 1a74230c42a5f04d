package io.marquee.sandbox.provider.webhooks.control;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Posts one signed webhook. Redirects are not followed: they count as a failure, as at Stripe. */
final class WebhookClient implements AutoCloseable {

    /** @param outcome for people who look at deliveries */
    record Result(boolean accepted, String outcome) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Result post(URI endpoint, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
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
