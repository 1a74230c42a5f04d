package io.marquee.sandbox.provider.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a request, form-encoded with brackets as Stripe does: {@code metadata[bookingId]=…}. */
public record Params(Map<String, String> values) {

    /** @throws ApiError 400 if the text is no form encoding */
    public static Params parse(String encoded) {
        var values = new LinkedHashMap<String, String>();
        try {
            for (var pair : encoded.split("&")) {
                if (!pair.isEmpty()) {
                    var parts = pair.split("=", 2);
                    values.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
                }
            }
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid(null, null, "Invalid request: the parameters are not form-encoded.");
        }
        return new Params(values);
    }

    /** The parameter, if it was given and not empty. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    public String required(String name) {
        return text(name)
                .orElseThrow(
                        () -> ApiError.invalid("parameter_missing", name, "Missing required param: " + name + "."));
    }

    /** An amount in the currency's smallest unit. */
    public Optional<Long> amount(String name) {
        return text(name).map(text -> parseAmount(name, text));
    }

    public boolean flag(String name) {
        return text(name).map(text -> parseFlag(name, text)).orElse(false);
    }

    /** The members of {@code name[…]}. */
    public Map<String, String> map(String name) {
        var members = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> {
            if (key.startsWith(name + "[") && key.endsWith("]")) {
                members.put(key.substring(name.length() + 1, key.length() - 1), value);
            }
        });
        return members;
    }

    public List<String> list(String name) {
        return List.copyOf(map(name).values());
    }

    /** @throws ApiError 400 naming the first parameter that the call does not know */
    public void allowOnly(Set<String> names) {
        for (var key : values.keySet()) {
            var name = key.contains("[") ? key.substring(0, key.indexOf('[')) : key;
            if (!names.contains(name)) {
                throw ApiError.invalid("parameter_unknown", name, "Received unknown parameter: " + name);
            }
        }
    }

    private static long parseAmount(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ApiError.invalid("parameter_invalid_integer", name, "Invalid integer: " + text);
        }
    }

    private static boolean parseFlag(String name, String text) {
        if (!Set.of("true", "false").contains(text)) {
            throw ApiError.invalid(null, name, "Invalid boolean: " + text);
        }
        return Boolean.parseBoolean(text);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
