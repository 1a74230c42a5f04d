package io.marquee.sandbox.provider.behaviour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marquee.sandbox.provider.http.Json;
import io.marquee.sandbox.provider.http.JsonAnswer;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** {@code /sandbox/behaviour}: how the provider misbehaves, on request. */
public final class BehaviourResource {

    private final CurrentBehaviour behaviour;

    public BehaviourResource(CurrentBehaviour behaviour) {
        this.behaviour = behaviour;
    }

    public void show(HttpServerExchange exchange) {
        JsonAnswer.send(exchange, 200, shown());
    }

    /** Begins the behaviour in the body; what it leaves out is healthy. */
    public void replace(HttpServerExchange exchange) throws IOException {
        var body = new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            behaviour.begin(BehaviourJson.read(Json.parse(body)));
        } catch (JsonProcessingException e) {
            JsonAnswer.refuse(exchange, 400, "body", "body must be JSON: " + e.getOriginalMessage());
            return;
        } catch (InvalidBehaviour e) {
            JsonAnswer.refuse(exchange, 400, e.field(), e.getMessage());
            return;
        }
        show(exchange);
    }

    public void reset(HttpServerExchange exchange) {
        behaviour.begin(Behaviour.HEALTHY);
        show(exchange);
    }

    private ObjectNode shown() {
        var now = behaviour.now();
        ObjectNode json = Json.tree(now);
        json.put("webhookOrder", now.webhookOrder().name().toLowerCase(Locale.ROOT));
        json.put("apiOutageNow", behaviour.outage().isPresent());
        return json;
    }
}
