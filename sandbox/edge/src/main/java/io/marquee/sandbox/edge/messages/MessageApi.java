package io.marquee.sandbox.edge.messages;

import io.marquee.sandbox.edge.http.Json;
import io.marquee.sandbox.edge.http.Query;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;

/** Takes messages as a gateway for SMS and WhatsApp does, and lists them for programs. The calls are in the README. */
public final class MessageApi {

    private static final HttpString IDEMPOTENCY_KEY = new HttpString("Idempotency-Key");
    private static final int LARGEST_BODY = 16_384;
    private static final int LONGEST_KEY = 255;

    private final MessageBox box;
    private final byte[] expected;

    /** @param token that senders show */
    public MessageApi(MessageBox box, String token) {
        this.box = box;
        this.expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    record Listed(List<Message> items) {}

    public void take(HttpServerExchange exchange) throws IOException {
        var key = exchange.getRequestHeaders().getFirst(IDEMPOTENCY_KEY);
        if (!isSender(exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION))) {
            refuse(exchange, 401, "UNAUTHORIZED", "Show the token as bearer token.");
        } else if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            refuse(exchange, 400, "INVALID", "Idempotency-Key must be 1 to " + LONGEST_KEY + " characters");
        } else {
            take(exchange, key);
        }
    }

    private void take(HttpServerExchange exchange, String key) throws IOException {
        exchange.startBlocking();
        var body = exchange.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(exchange, 413, "PAYLOAD_TOO_LARGE", "A message is at most " + LARGEST_BODY + " bytes long.");
            return;
        }
        var request = request(body);
        var problem = request.problem();
        if (problem.isPresent()) {
            refuse(exchange, 400, "INVALID", problem.get());
        } else if (request.isToNobody()) {
            refuse(exchange, 422, "NUMBER_REFUSED", "No phone has the number " + request.to() + ".");
        } else {
            Json.send(exchange, 202, Map.of("messageId", box.add(key, request).id()));
        }
    }

    /** What is no JSON object asks for nothing, and that is refused. */
    private static MessageRequest request(byte[] body) {
        try {
            var request = Json.read(body, MessageRequest.class);
            return request == null ? new MessageRequest(null, null, null, null) : request;
        } catch (IOException e) {
            return new MessageRequest(null, null, null, null);
        }
    }

    public void list(HttpServerExchange exchange) {
        Json.send(exchange, 200, new Listed(box.find(Query.text(exchange, "to"), Query.text(exchange, "text"))));
    }

    public void delete(HttpServerExchange exchange) {
        var deleted = box.delete(Query.text(exchange, "to"), Query.text(exchange, "text"));
        Json.send(exchange, 200, Map.of("deleted", deleted));
    }

    private boolean isSender(String authorization) {
        return authorization != null && MessageDigest.isEqual(authorization.getBytes(StandardCharsets.UTF_8), expected);
    }

    private static void refuse(HttpServerExchange exchange, int status, String code, String message) {
        Json.send(exchange, status, Map.of("error", Map.of("code", code, "message", message)));
    }
}
