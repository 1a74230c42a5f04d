package io.marquee.auth.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.marquee.chassis.testing.TestPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * Lets auth-service verify tokens with its own published keys: its port is not known when its settings are made, so
 * {@code jwt.jwks-url} is an address here that forwards to the service once the test tells where that is.
 */
public final class OwnKeys implements TestPart {

    private static final String PATH = "/.well-known/jwks.json";
    private static volatile URI service;

    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    /** Where the service under test answers. */
    public static void at(URI base) {
        service = base;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the forwarded keys", e);
        }
        server.createContext(PATH, this::forward);
        server.start();
        return Map.of("jwt.jwks-url", "http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            var keys = http.send(HttpRequest.newBuilder(service.resolve(PATH)).build(), BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(keys.statusCode(), keys.body().length);
            exchange.getResponseBody().write(keys.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
