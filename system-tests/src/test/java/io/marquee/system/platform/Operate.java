package io.marquee.system.platform;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Camunda Operate's REST API, as support uses it. It shows what happened a few seconds ago. */
public final class Operate {

    private static final Duration LAG = Duration.ofSeconds(60);

    private final Http http;

    private Operate(Http http) {
        this.http = http;
    }

    public static Operate login() {
        var operate = Platform.status().path("operate");
        var open = new Http(operate.path("address").asText(), Map.of());
        var form = Map.of(
                "username", operate.path("user").asText(),
                "password", operate.path("password").asText());
        var answer = open.postForm("/api/login", form).expect(204);
        var cookies = answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return new Operate(open.with("Cookie", cookies).with("X-CSRF-TOKEN", answer.header("X-CSRF-TOKEN")));
    }

    /** Where Operate is, without its path. */
    public static String address() {
        return Platform.status().at("/operate/address").asText();
    }

    /** The process instances in which a variable has that text. */
    public List<Long> instancesWith(String variable, String value) {
        var found = search("variables", Map.of("name", variable, "value", "\"" + value + "\""));
        return stream(found)
                .map(item -> item.path("processInstanceKey").asLong())
                .distinct()
                .toList();
    }

    /** The one process instance of a booking, once Operate shows it in that state. */
    public JsonNode awaitInstance(String bookingId, String state) {
        return awaitInstanceWith("bookingId", bookingId, state);
    }

    /** The process instance in which a variable has that text, once Operate shows it in that state. */
    public JsonNode awaitInstanceWith(String variable, String value, String state) {
        return await("Operate shows the instance of " + variable + " " + value + " as " + state)
                .atMost(LAG)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> instance(variable, value),
                        found -> found.path("state").asText().equals(state));
    }

    private JsonNode instance(String variable, String value) {
        var keys = instancesWith(variable, value);
        return keys.isEmpty()
                ? Platform.JSON.createObjectNode()
                : http.get("/v1/process-instances/" + keys.get(0)).body();
    }

    /** Whether an instance of that process, in which a variable has that text, is in that state. */
    public boolean hasInstance(String processId, String variable, String value, String state) {
        return instancesWith(variable, value).stream()
                .map(key -> http.get("/v1/process-instances/" + key).body())
                .anyMatch(found -> found.path("bpmnProcessId").asText().equals(processId)
                        && found.path("state").asText().equals(state));
    }

    /** Whether an instance of that process is under way. */
    public boolean hasActive(String processId) {
        return !search("process-instances", Map.of("bpmnProcessId", processId, "state", "ACTIVE"))
                .isEmpty();
    }

    /** Returns once Operate shows that the instance evaluated the decision, which it learns apart from the instance's end. */
    public void awaitDecision(long instanceKey, String decision) {
        await("Operate shows decision " + decision + " of instance " + instanceKey)
                .atMost(LAG)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> decisions(instanceKey).contains(decision));
    }

    /** Names of the decisions that an instance evaluated. */
    public List<String> decisions(long instanceKey) {
        return stream(search("decision-instances", Map.of("processInstanceKey", instanceKey)))
                .map(item -> item.path("decisionId").asText())
                .toList();
    }

    /** The incident of an instance, once Operate shows one. */
    public JsonNode awaitIncident(long instanceKey) {
        return await("Operate shows an incident of instance " + instanceKey)
                .atMost(LAG)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> incident(instanceKey), Optional::isPresent)
                .get();
    }

    /** The open incident of an instance, if Operate shows one. */
    public Optional<JsonNode> incident(long instanceKey) {
        var filter = Map.<String, Object>of("processInstanceKey", instanceKey, "state", "ACTIVE");
        return stream(search("incidents", filter)).findFirst();
    }

    /** The button "Retry" of Operate. */
    public void retry(long instanceKey, JsonNode incident) {
        var operation = Map.of(
                "operationType",
                "RESOLVE_INCIDENT",
                "incidentId",
                incident.path("key").asText());
        http.post("/api/process-instances/" + instanceKey + "/operation", operation)
                .expect(200);
    }

    private JsonNode search(String what, Map<String, Object> filter) {
        return http.post("/v1/" + what + "/search", Map.of("filter", filter, "size", 100))
                .expect(200)
                .body()
                .path("items");
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode items) {
        return java.util.stream.StreamSupport.stream(items.spliterator(), false);
    }
}
