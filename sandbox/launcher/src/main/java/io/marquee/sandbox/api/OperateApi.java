package io.marquee.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marquee.sandbox.parts.CamundaPart;
import io.marquee.sandbox.parts.Plan;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Camunda Operate's REST interface, signed in. It lags some seconds behind the engine.
 *
 * @see <a href="https://docs.camunda.io/docs/8.6/apis-tools/operate-api/overview/">Operate API</a>
 */
public final class OperateApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 1000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new CookieManager())
            .build();
    private final Plan plan;

    public OperateApi(Plan plan) {
        this.plan = plan;
    }

    public void logIn() throws IOException, InterruptedException {
        var path = "/api/login?username=" + CamundaPart.USER + "&password=" + CamundaPart.password(plan);
        send(path, BodyPublishers.noBody());
    }

    /** One page of what fits the query. @param what for example {@code process-instances} */
    public List<JsonNode> search(String what, Map<String, ?> query) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        answer(what, query).path("items").forEach(items::add);
        return items;
    }

    /** All that fits the filter, however many pages it takes. */
    public List<JsonNode> searchAll(String what, Map<String, ?> filter) throws IOException, InterruptedException {
        var query = new HashMap<String, Object>(
                Map.of("filter", filter, "size", PAGE, "sort", List.of(Map.of("field", "key", "order", "ASC"))));
        var all = new ArrayList<JsonNode>();
        while (true) {
            var page = answer(what, query);
            page.path("items").forEach(all::add);
            if (page.path("items").size() < PAGE) {
                return all;
            }
            query.put("searchAfter", page.path("sortValues"));
        }
    }

    private JsonNode answer(String what, Map<String, ?> query) throws IOException, InterruptedException {
        return send("/v1/" + what + "/search", BodyPublishers.ofString(JSON.writeValueAsString(query)));
    }

    private JsonNode send(String path, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(plan.http(CamundaPart.NAME) + path))
                .POST(body)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("Operate answered " + answer.statusCode() + " to " + path.replaceAll("\\?.*", ""));
        }
        return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
    }
}
