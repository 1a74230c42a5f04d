package io.marquee.chassis.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Talks HTTP and JSON to the service under test, as its customers do. An instance is immutable. */
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final Map<String, String> headers;

    private ApiClient(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /**
     * What the service answered.
     *
     * @param body the JSON, a missing node if the answer has no JSON
     * @param text the body as it came
     */
    public record Answer(int status, HttpHeaders headers, JsonNode body, String text) {

        /** The code of the error that the service answered, empty if it is none. */
        public String errorCode() {
            return body.path("error").path("code").asText();
        }

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /** A client without a token; the address is the one that Arquillian injects with {@code @ArquillianResource}. */
    public static ApiClient at(URI base) {
        return new ApiClient(base, Map.of());
    }

    /** The same client with this token. */
    public ApiClient withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same client with this header on each request. */
    public ApiClient with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new ApiClient(base, more);
    }

    /** Sends GET; the path begins with a slash. */
    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Sends POST with the object as JSON, a string as it is, nothing for null. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Sends PUT with the object as JSON, a string as it is, nothing for null. */
    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    /** Sends PATCH with the object as JSON, a string as it is, nothing for null. */
    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    /** Sends DELETE. */
    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    private Answer send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
        try {
            return answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path + " was interrupted", e);
        }
    }

    private static Answer answer(HttpResponse<String> response) throws JsonProcessingException {
        var isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
        var body = isJson && !response.body().isEmpty() ? JSON.readTree(response.body()) : MissingNode.getInstance();
        return new Answer(response.statusCode(), response.headers(), body, response.body());
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + body, e);
        }
    }
}
