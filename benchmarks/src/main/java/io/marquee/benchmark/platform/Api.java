package io.marquee.benchmark.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** HTTP calls to one address; immutable. */
public record Api(String base, String authorization) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What a call answered; the body is a missing node where there is none. */
    public record Answer(String call, int status, JsonNode body) {

        /** @throws IllegalStateException with the whole answer, if the status is another */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException(call + " answered " + status + ": " + body);
            }
            return this;
        }

        public String text(String field) {
            return body.path(field).asText();
        }
    }

    public Api(String base) {
        this(base, null);
    }

    public Api bearer(String token) {
        return new Api(base, "Bearer " + token);
    }

    public Answer get(String path) {
        return send(request(path).GET(), "GET " + path);
    }

    public Answer postJson(String path, Object body) {
        return post(path, "application/json", body.toString(), null);
    }

    /** A write that is done once however often it is sent with the same key. */
    public Answer postJson(String path, Object body, String idempotencyKey) {
        return post(path, "application/json", body.toString(), idempotencyKey);
    }

    public Answer postLines(String path, String lines) {
        return post(path, "application/x-ndjson", lines, null);
    }

    public Answer postForm(String path, Map<String, String> form) {
        var fields = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", fields, null);
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Answer post(String path, String contentType, String body, String idempotencyKey) {
        var request = request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request, "POST " + path);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request, String call) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(call, response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(call + " was interrupted", e);
        }
    }

    private static JsonNode parse(byte[] body) throws IOException {
        return body.length == 0 ? MissingNode.getInstance() : Platform.JSON.readTree(body);
    }
}
