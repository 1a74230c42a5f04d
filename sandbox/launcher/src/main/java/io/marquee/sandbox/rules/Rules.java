package io.marquee.sandbox.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marquee.sandbox.api.Api;
import io.marquee.sandbox.api.ApiException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls of the rules, made as an analyst. A refusal becomes an exception whose message a person can read. */
public record Rules(Api api) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/v1/rules";

    /** One call that the platform may refuse. */
    private interface Call {
        JsonNode answer() throws IOException, InterruptedException;
    }

    public JsonNode list() throws IOException, InterruptedException {
        return readable(() -> api.get(PATH)).path("items");
    }

    /** @param version null for the one in force */
    public JsonNode get(String decision, Integer version) throws IOException, InterruptedException {
        return readable(() -> api.get(path(decision) + (version == null ? "" : "?version=" + version)));
    }

    /** @param examples CSV, null for those that are deployed */
    public JsonNode tryOut(String decision, String model, String examples) throws IOException, InterruptedException {
        return readable(() -> api.post(path(decision) + "/trial", body(model, examples, null)));
    }

    public JsonNode deploy(String decision, String model, String examples, String why, int basedOn)
            throws IOException, InterruptedException {
        return readable(() -> basedOn(basedOn).put(path(decision), body(model, examples, why)));
    }

    public JsonNode rollBack(String decision, int version, String why) throws IOException, InterruptedException {
        var current = get(decision, null).path("currentVersion").asInt();
        return readable(
                () -> basedOn(current).post(path(decision) + "/rollback", Map.of("version", version, "why", why)));
    }

    /**
     * The decision file that a model is a version of.
     *
     * @throws IllegalArgumentException if it is none
     */
    public String decisionOf(String model) throws IOException, InterruptedException {
        for (var rules : list()) {
            if (model.contains("id=\"" + rules.path("decisionId").asText() + "\"")) {
                return rules.path("decision").asText();
            }
        }
        throw new IllegalArgumentException(
                "The file has none of the decisions that bookings ask. Say which one is meant with --decision.");
    }

    private Api basedOn(int version) {
        return api.with("If-Match", "\"" + version + "\"");
    }

    private static String path(String decision) {
        return PATH + "/" + decision;
    }

    private static Map<String, String> body(String model, String examples, String why) {
        var body = new LinkedHashMap<String, String>();
        body.put("model", model);
        body.put("examples", examples);
        body.put("why", why);
        return body;
    }

    private static JsonNode readable(Call call) throws IOException, InterruptedException {
        try {
            return call.answer();
        } catch (ApiException e) {
            throw new IllegalStateException(refusal(e), e);
        }
    }

    /** The message, and below it each thing that is wrong. */
    static String refusal(ApiException refused) {
        try {
            var error = JSON.readTree(refused.body()).path("error");
            var violations = error.at("/details/violations");
            if (violations.isEmpty()) {
                return error.path("message").asText(refused.getMessage());
            }
            var text = new StringBuilder("Refused:");
            violations.forEach(violation -> text.append("\n  ")
                    .append(violation.path("field").asText())
                    .append(' ')
                    .append(violation.path("message").asText()));
            return text.toString();
        } catch (JsonProcessingException e) {
            return refused.getMessage();
        }
    }
}
