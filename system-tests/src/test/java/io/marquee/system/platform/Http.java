package io.marquee.system.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** HTTP calls to one address, with headers that each of them carries, and in the name of a login if there is one. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String base;
    private final Map<String, String> headers;
    private final Login login;

    public Http(String base, Map<String, String> headers) {
        this(base, headers, null);
    }

    private Http(String base, Map<String, String> headers, Login login) {
        this.base = base;
        this.headers = Map.copyOf(headers);
        this.login = login;
    }

    public Http with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(base, more, login);
    }

    /** The same calls in somebody's name, for longer than a token lives. */
    Http as(Login somebody) {
        return new Http(base, headers, somebody);
    }

    /** Logs in again now, if the token would end within a time. */
    Http loggedInFor(Duration time) {
        login.tokenFor(time);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, "application/json", json(body));
    }

    public Answer postForm(String path, Map<String, String> form) {
        var encoded = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", encoded);
    }

    /** The bytes of a file, such as a picture. */
    public byte[] download(String path) {
        var request = request(path);
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + base + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer send(String method, String path, String contentType, String body) {
        return send(method, path, contentType, body, PATIENCE);
    }

    /** @param patience how long the answer may take */
    public Answer send(String method, String path, String contentType, String body, Duration patience) {
        var request = request(path).timeout(patience);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(method + " " + path, response.statusCode(), parse(response.body()), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        if (login != null) {
            request.header("Authorization", "Bearer " + login.token());
        }
        return request;
    }

    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : Platform.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : Platform.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            // A page or a picture: the caller looks at status and headers only.
            return MissingNode.getInstance();
        }
    }
}
