package io.marquee.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.api.OperateApi;
import io.marquee.sandbox.parts.Plan;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Camunda Operate knows of a booking's process, by its REST interface. It lags some seconds behind the engine. */
final class Operate {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final OperateApi api;

    Operate(Plan plan) {
        api = new OperateApi(plan);
    }

    /** @param ended null while it goes on */
    record Step(String key, String name, OffsetDateTime started, OffsetDateTime ended) {}

    void logIn() throws IOException, InterruptedException {
        api.logIn();
    }

    /** The key of the process instance that carries the booking, once Operate knows it. */
    Optional<Long> instanceOf(String bookingId) throws IOException, InterruptedException {
        var filter = Map.of("name", "bookingId", "value", "\"" + bookingId + "\"");
        var found = api.search("variables", Map.of("filter", filter, "size", 1));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.getFirst().path("processInstanceKey").asLong());
    }

    boolean isCompleted(long instance) throws IOException, InterruptedException {
        var found = api.search("process-instances", Map.of("filter", Map.of("key", instance), "size", 1));
        return !found.isEmpty() && found.getFirst().path("state").asText().equals("COMPLETED");
    }

    /** Steps in the order in which they began. */
    List<Step> steps(long instance) throws IOException, InterruptedException {
        var order = List.of(Map.of("field", "startDate", "order", "ASC"));
        var query = Map.of("filter", Map.of("processInstanceKey", instance), "size", 200, "sort", order);
        return api.search("flownode-instances", query).stream()
                .map(Operate::step)
                .toList();
    }

    /** Why the process can't go on, in the words of the worker that could not do its step. */
    List<String> incidents(long instance) throws IOException, InterruptedException {
        return api.search("incidents", Map.of("filter", Map.of("processInstanceKey", instance), "size", 10)).stream()
                .map(incident -> incident.path("message").asText())
                .toList();
    }

    private static Step step(JsonNode node) {
        return new Step(
                node.path("key").asText(), name(node), time(node.path("startDate")), time(node.path("endDate")));
    }

    /** What the model has no words for is named by its id, such as PaymentAwaited. */
    private static String name(JsonNode node) {
        var id = node.path("flowNodeId").asText();
        var name = node.path("flowNodeName").asText(id);
        return name.equals(id) ? id.replaceAll("(?<=[a-z])(?=[A-Z])", " ") : name;
    }

    private static OffsetDateTime time(JsonNode time) {
        return time.isTextual() ? OffsetDateTime.parse(time.asText(), TIME) : null;
    }
}
