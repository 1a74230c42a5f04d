package io.marquee.system.platform;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Camunda Tasklist as a person of operations uses it: its page sends the same calls. It lags some seconds behind. */
public final class Tasklist {

    private static final Duration LAG = Duration.ofSeconds(60);

    private final Http http;
    private final String user;

    private Tasklist(Http http, String user) {
        this.http = http;
        this.user = user;
    }

    public static Tasklist login() {
        var tasklist = Platform.status().path("tasklist");
        var open = new Http(tasklist.path("address").asText(), Map.of());
        var user = tasklist.path("user").asText();
        var form =
                Map.of("username", user, "password", tasklist.path("password").asText());
        var answer = open.postForm("/api/login", form).expect(204);
        var cookies = answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return new Tasklist(open.with("Cookie", cookies), user);
    }

    /** The open task for a group in which a variable has that text, once Tasklist shows it. */
    public JsonNode awaitTask(String group, String variable, String value) {
        return await("Tasklist shows the task of " + variable + " " + value)
                .atMost(LAG)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> task(group, variable, value), Optional::isPresent)
                .get();
    }

    /** The open task, if Tasklist shows one. */
    public Optional<JsonNode> task(String group, String variable, String value) {
        var query = Map.of(
                "state",
                "CREATED",
                "candidateGroup",
                group,
                "taskVariables",
                List.of(Map.of("name", variable, "value", quoted(value), "operator", "eq")));
        var found = http.post("/v1/tasks/search", query).expect(200).body();
        return StreamSupport.stream(found.spliterator(), false).findFirst();
    }

    /** What the form of a task shows, as the text of its schema. */
    public String form(JsonNode task) {
        var definition = task.path("processDefinitionKey").asText();
        var path = "/v1/forms/" + task.path("formId").asText() + "?processDefinitionKey=" + definition;
        return http.get(path).expect(200).text("schema");
    }

    /** Takes the task, fills its form in, and presses the button. */
    public void complete(JsonNode task, Map<String, String> form) {
        var path = "/v1/tasks/" + task.path("id").asText();
        http.patch(path + "/assign", Map.of("assignee", user)).expect(200);
        var variables = form.entrySet().stream()
                .map(field -> Map.of("name", field.getKey(), "value", quoted(field.getValue())))
                .toList();
        http.patch(path + "/complete", Map.of("variables", variables)).expect(200);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
