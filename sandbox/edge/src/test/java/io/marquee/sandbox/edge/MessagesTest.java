package io.marquee.sandbox.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gateway that takes messages to phones and sends none. */
class MessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PHONE = "+919812345678";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningEdge edge;

    @BeforeEach
    void start() {
        edge = new RunningEdge(folder, URI.create("http://127.0.0.1:9"));
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void messageIsTakenAndListed() throws Exception {
        var taken = post("key-1", message("SMS", PHONE, "Seats A1, A2. Enjoy – ₹0!"));
        assertEquals(202, taken.statusCode(), taken.body());
        var item = items("?to=%2B919812345678").path(0);
        assertEquals(JSON.readTree(taken.body()).path("messageId"), item.path("id"));
        assertEquals("SMS", item.path("channel").asText());
        assertEquals(PHONE, item.path("to").asText());
        assertEquals("Seats A1, A2. Enjoy – ₹0!", item.path("text").asText());
        assertEquals("ref", item.path("reference").asText());
        assertEquals(0, items("?text=B7").size());
    }

    @Test
    void messageWithTheSameKeyIsKeptOnceAlsoAfterARestart() throws Exception {
        var first = post("key-1", message("SMS", PHONE, "first"));
        assertEquals(
                first.body(), post("key-1", message("SMS", PHONE, "second")).body());
        edge.close();
        start();
        assertEquals(first.body(), post("key-1", message("SMS", PHONE, "third")).body());
        assertEquals(1, items("").size());
        assertEquals("first", items("").path(0).path("text").asText());
        post("key-2", message("WHATSAPP", PHONE, "other"));
        assertEquals("other", items("").path(0).path("text").asText(), "the newest comes first");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, +919812345678, text, 400",
        "SMS, 09812345678, text, 400",
        "SMS, +919812345678, '', 400",
        "SMS, +919812340000, text, 422"
    })
    void whatNoGatewayWouldTakeIsRefused(String channel, String to, String text, int status) throws Exception {
        var refused = post("key-1", message(channel, to, text));
        assertEquals(status, refused.statusCode(), refused.body());
        assertFalse(JSON.readTree(refused.body()).at("/error/message").asText().isEmpty());
        assertEquals(0, items("").size());
    }

    @ParameterizedTest
    @CsvSource({"'null', 400", "'[]', 400", "'{', 400", "'', 400"})
    void whatIsNoMessageIsRefused(String body, int status) throws Exception {
        assertEquals(status, post("key-1", body).statusCode());
    }

    @Test
    void messageTooLongIsRefused() throws Exception {
        assertEquals(
                400, post("key-1", message("SMS", PHONE, "x".repeat(1_601))).statusCode());
        assertEquals(413, post("key-1", "x".repeat(20_000)).statusCode());
    }

    @Test
    void senderNeedsTokenAndKey() throws Exception {
        var body = message("SMS", PHONE, "text");
        assertEquals(401, send(request().POST(BodyPublishers.ofString(body))).statusCode());
        var wrong = request().header("Authorization", "Bearer other").header("Idempotency-Key", "key-1");
        assertEquals(401, send(wrong.POST(BodyPublishers.ofString(body))).statusCode());
        var keyless = request().header("Authorization", "Bearer " + RunningEdge.MESSAGE_TOKEN);
        assertEquals(400, send(keyless.POST(BodyPublishers.ofString(body))).statusCode());
        assertEquals(0, items("").size());
    }

    @Test
    void pageListsMessagesAndEscapesWhatTheySay() throws Exception {
        post("key-1", message("WHATSAPP", PHONE, "<script>alert(1)</script>"));
        var page = send(HttpRequest.newBuilder(URI.create(edge.edge().mailAddress() + "/messages")))
                .body();
        assertTrue(page.contains("WhatsApp → ") && page.contains(PHONE.substring(1)), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
        assertFalse(page.contains("<script>"), page);
    }

    @Test
    void deletedMessagesAreGone() throws Exception {
        post("key-1", message("SMS", PHONE, "one"));
        post("key-2", message("SMS", "+4930123456", "two"));
        assertEquals(200, send(request("?to=4930").DELETE()).statusCode());
        assertEquals(1, items("").size());
        assertEquals(1, folder.resolve("messages").toFile().list().length);
        assertEquals(202, post("key-2", message("SMS", "+4930123456", "two")).statusCode());
        assertEquals(2, items("").size());
    }

    private static String message(String channel, String to, String text) throws Exception {
        return JSON.writeValueAsString(Map.of("channel", channel, "to", to, "text", text, "reference", "ref"));
    }

    private HttpResponse<String> post(String key, String body) throws Exception {
        return send(request()
                .header("Authorization", "Bearer " + RunningEdge.MESSAGE_TOKEN)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode items(String query) throws Exception {
        return JSON.readTree(send(request(query)).body()).path("items");
    }

    private HttpRequest.Builder request() {
        return request("");
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(edge.edge().mailAddress() + "/api/messages" + query));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
