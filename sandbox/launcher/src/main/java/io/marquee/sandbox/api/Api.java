package io.marquee.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marquee.sandbox.parts.Login;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Calls a part over HTTP the way a customer's program does. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String base;
    private final Map<String, String> headers;

    private Api(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    public static Api at(String base) {
        return new Api(base, Map.of());
    }

    public Api withBearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same address, with this header on each call. */
    public Api with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(base, more);
    }

    /** The same address, signed in. */
    public Api as(Login login) throws IOException, InterruptedException {
        var answer = postForm(
                "/api/v1/auth/token",
                Map.of("grant_type", "password", "username", login.email(), "password", login.password()));
        return withBearer(answer.path("access_token").asText());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), "application/json");
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    public JsonNode put(String path, Object body) throws IOException, InterruptedException {
        return send("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
    }

    public JsonNode postForm(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, BodyPublishers.ofString(form), "application/x-www-form-urlencoded");
    }

    /** Sends a body of any kind. Each call has a new idempotency key. */
    public JsonNode send(String method, String path, BodyPublisher body, String contentType)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(Duration.ofMinutes(5));
        headers.forEach(request::header);
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return read(method + " " + path, answer);
    }

    private static JsonNode read(String call, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new ApiException(call, answer.statusCode(), answer.body());
        }
        return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
    }
}
