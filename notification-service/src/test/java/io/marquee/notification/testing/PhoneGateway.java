package io.marquee.notification.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.marquee.chassis.testing.TestPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A gateway that keeps what it is given, and keeps to what the README asks of gateways. What it does with a number can be
 * said beforehand, so that tests do not meet.
 */
public final class PhoneGateway implements TestPart {

    private static final String TOKEN = "token-of-the-tests";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();

    private HttpServer server;

    /** A request that was let in, taken or not. */
    public record Call(String key, String channel, String to, String text, String reference) {}

    private record Answer(int status, String body) {}

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No gateway", e);
        }
        server.createContext("/messages", PhoneGateway::answer);
        server.start();
        return Map.of(
                "gateway.url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/messages",
                "gateway.token",
                TOKEN);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** From now on messages to that number are answered so. */
    public static void answer(String phone, int status, String body) {
        ANSWERS.put(phone, new Answer(status, body));
    }

    /** From now on messages to that number are taken. */
    public static void take(String phone) {
        ANSWERS.remove(phone);
    }

    /** All requests for that number, in the order in which they came. */
    public static List<Call> callsFor(String phone) {
        return CALLS.stream().filter(call -> call.to().equals(phone)).toList();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JSON.readTree(exchange.getRequestBody());
            var answer = answer(exchange, body);
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Answer answer(HttpExchange exchange, JsonNode body) {
        var headers = exchange.getRequestHeaders();
        if (!("Bearer " + TOKEN).equals(headers.getFirst("Authorization"))) {
            return new Answer(401, "{}");
        }
        var call = new Call(
                headers.getFirst("Idempotency-Key"),
                body.path("channel").asText(),
                body.path("to").asText(),
                body.path("text").asText(),
                body.path("reference").asText());
        CALLS.add(call);
        return ANSWERS.getOrDefault(call.to(), new Answer(202, "{}"));
    }
}
