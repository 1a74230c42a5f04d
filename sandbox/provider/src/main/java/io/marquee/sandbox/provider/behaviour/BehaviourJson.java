package io.marquee.sandbox.provider.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.provider.behaviour.Behaviour.WebhookOrder;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a behaviour from JSON; what is left out is healthy. */
final class BehaviourJson {

    private static final Duration LONGEST = Duration.ofHours(1);

    private static final List<String> PROVIDERS = List.of("stripe", "razorpay");

    private BehaviourJson() {}

    /** @throws InvalidBehaviour naming the first field that is unknown or wrong */
    static Behaviour read(JsonNode json) {
        checkObject("", json, Set.of("webhookCopies", "webhookDelay", "webhookOrder", "apiOutage", "apiLatency"));
        return new Behaviour(
                number(json, "webhookCopies", "", 0, 10, 1),
                duration(json, "webhookDelay", "", Duration.ZERO),
                order(json.path("webhookOrder")),
                outage(json.path("apiOutage")),
                duration(json, "apiLatency", "", Duration.ZERO));
    }

    private static Outage outage(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return null;
        }
        checkObject("apiOutage", json, Set.of("status", "for", "provider", "executes"));
        var status = number(json, "status", "apiOutage.", 400, 599, 503);
        if (status < 500 && status != 429) {
            throw new InvalidBehaviour("apiOutage.status", "must be 429 or from 500 to 599");
        }
        var executes = json.path("executes");
        if (!executes.isMissingNode() && !executes.isBoolean()) {
            throw new InvalidBehaviour("apiOutage.executes", "must be true or false");
        }
        var provider = json.path("provider");
        if (!provider.isMissingNode() && !PROVIDERS.contains(provider.asText())) {
            throw new InvalidBehaviour("apiOutage.provider", "must be one of " + PROVIDERS);
        }
        return new Outage(
                status,
                duration(json, "for", "apiOutage.", null),
                provider.isMissingNode() ? null : provider.asText(),
                executes.asBoolean(false));
    }

    private static WebhookOrder order(JsonNode json) {
        if (json.isMissingNode()) {
            return WebhookOrder.CREATED;
        }
        return Arrays.stream(WebhookOrder.values())
                .filter(order -> name(order).equals(json.asText()))
                .findFirst()
                .orElseThrow(() -> new InvalidBehaviour("webhookOrder", "must be one of " + orders()));
    }

    private static List<String> orders() {
        return Arrays.stream(WebhookOrder.values()).map(BehaviourJson::name).collect(Collectors.toList());
    }

    private static String name(WebhookOrder order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private static int number(JsonNode json, String field, String parent, int min, int max, int absent) {
        var value = json.path(field);
        if (value.isMissingNode()) {
            return absent;
        }
        if (!value.isInt() || value.asInt() < min || value.asInt() > max) {
            throw new InvalidBehaviour(parent + field, "must be a whole number from " + min + " to " + max);
        }
        return value.asInt();
    }

    private static Duration duration(JsonNode json, String field, String parent, Duration absent) {
        var value = json.path(field);
        if (value.isMissingNode()) {
            return absent;
        }
        try {
            var duration = Duration.parse(value.asText());
            if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw new InvalidBehaviour(parent + field, "must be an ISO 8601 duration such as PT5S");
        }
        throw new InvalidBehaviour(parent + field, "must be from PT0S to PT1H");
    }

    private static void checkObject(String field, JsonNode json, Set<String> known) {
        if (!json.isObject()) {
            throw new InvalidBehaviour(field.isEmpty() ? "body" : field, "must be a JSON object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                var path = field.isEmpty() ? name : field + "." + name;
                throw new InvalidBehaviour(
                        path, "is unknown; known are " + known.stream().sorted().toList());
            }
        });
    }
}
