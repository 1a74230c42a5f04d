package io.marquee.sandbox.edge;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final CountDownLatch secondEvent = new CountDownLatch(1);
    private Upstream upstream;
    private RunningEdge edge;

    @BeforeEach
    void start() {
        upstream = Upstream.of(exchange -> exchange.dispatch(this::answer));
        edge = new RunningEdge(folder, upstream.address());
    }

    @AfterEach
    void stop() {
        secondEvent.countDown();
        edge.close();
        upstream.close();
    }

    @Test
    void requestReachesTheServiceAsItWasMade() throws Exception {
        var answer = edge.send(edge.request("/api/v1/bookings/7/cancel?reason=a%26b&x=%C3%A9")
                .header("Authorization", "Bearer token")
                .header("Idempotency-Key", "k-1")
                .POST(BodyPublishers.ofString("{\"seats\": 3}")));
        assertEquals(200, answer.statusCode());
        var seen = JSON.readTree(answer.body());
        assertEquals("POST", seen.path("method").asText());
        assertEquals(
                "/api/v1/bookings/7/cancel?reason=a%26b&x=%C3%A9",
                seen.path("uri").asText());
        assertEquals("{\"seats\": 3}", seen.path("body").asText());
        assertEquals("Bearer token", seen.path("headers").path("Authorization").asText());
        assertEquals("k-1", seen.path("headers").path("Idempotency-Key").asText());
    }

    @Test
    void serviceLearnsWhoAskedAndWhere() throws Exception {
        var headers = JSON.readTree(edge.send(edge.request("/api/v1/movies").header("X-Forwarded-For", "6.6.6.6"))
                        .body())
                .path("headers");
        assertEquals("127.0.0.1", headers.path("X-Forwarded-For").asText(), "what the client claims does not count");
        assertEquals("http", headers.path("X-Forwarded-Proto").asText());
        var authority = edge.edge().address().getAuthority();
        assertEquals(authority, headers.path("Host").asText());
        assertEquals(
                String.valueOf(edge.edge().address().getPort()),
                headers.path("X-Forwarded-Port").asText());
    }

    @Test
    void correlationIdIsPassedOnOrMade() throws Exception {
        var given = edge.send(edge.request("/api/v1/movies").header("X-Correlation-Id", "order-4711"));
        assertEquals("order-4711", correlationIdAtTheService(given));
        assertEquals(36, correlationIdAtTheService(edge.get("/api/v1/movies")).length());
        var implausible = edge.send(edge.request("/api/v1/movies").header("X-Correlation-Id", "<b>"));
        assertEquals(36, correlationIdAtTheService(implausible).length());
    }

    @Test
    void documentsOfEachServiceAreReachable() throws Exception {
        assertEquals(
                "/openapi",
                JSON.readTree(edge.get("/openapi/auth-service").body())
                        .path("uri")
                        .asText());
        assertEquals(
                "/health/ready?x=1",
                JSON.readTree(edge.get("/health/booking-service/ready?x=1").body())
                        .path("uri")
                        .asText());
    }

    @Test
    void deadServiceIsUnavailableAndBackAtOnceWhenItIsBack() throws Exception {
        assertEquals(200, edge.get("/api/v1/movies").statusCode());
        var address = upstream.address();
        upstream.close();
        var answer = edge.send(edge.request("/api/v1/movies").header("X-Correlation-Id", "order-4711"));
        assertError(answer, 503, "SERVICE_UNAVAILABLE");
        assertEquals(
                "order-4711", answer.headers().firstValue("X-Correlation-Id").orElseThrow());
        assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) > 0);

        upstream = Upstream.at(address, exchange -> exchange.dispatch(this::answer));
        await().atMost(5, TimeUnit.SECONDS)
                .until(() -> edge.get("/api/v1/movies").statusCode() == 200);
    }

    @Test
    void unknownPathIsNotFound() throws Exception {
        assertError(edge.get("/api/v1/unknown"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/payments/../bookings",
                "/api/v1/payments/%2e%2e/bookings",
                "/api/v1/payments%2f..%2fbookings",
                "/api/v1//bookings",
                "/api/v1/shows/5/seats/events;x=1",
                "/api/v1/auth/token;x=1",
                "/api/v1/payments/%5C../bookings"
            })
    void pathsThatCouldBeReadTwoWaysAreRefused(String path) throws Exception {
        assertError(edge.get(path), 400, "MALFORMED_REQUEST");
    }

    @Test
    void errorOfAServiceIsItsOwn() throws Exception {
        var answer = edge.get("/api/v1/movies/teapot");
        assertEquals(418, answer.statusCode());
        assertEquals("short and stout", answer.body());
    }

    @Test
    void tooLargeBodyIsRefused() throws Exception {
        var body = new byte[(1 << 20) + 1];
        var answer = edge.send(edge.request("/api/v1/bookings").POST(BodyPublishers.ofByteArray(body)));
        assertError(answer, 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void tooLargeBodyOfUnknownLengthIsRefused() throws Exception {
        var body = new byte[3 << 20];
        var request = edge.request("/api/v1/bookings")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertError(edge.send(request), 413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void importsMayBeLarge() throws Exception {
        var body = new byte[20 << 20];
        var answer = edge.send(edge.request("/api/v1/imports/movies").POST(BodyPublishers.ofByteArray(body)));
        assertEquals(200, answer.statusCode());
        assertEquals(body.length, JSON.readTree(answer.body()).path("length").asInt());
    }

    @Test
    void eventsAreSeenWhenTheyAreSentAndNotAtTheEnd() throws Exception {
        var answer =
                edge.http().send(edge.request("/api/v1/shows/5/seats/events").build(), BodyHandlers.ofInputStream());
        try (var events = answer.body()) {
            assertEquals("data: first\n\n", read(events, 13));
            secondEvent.countDown();
            assertEquals("data: second\n\n", read(events, 14));
        }
    }

    @Test
    void manyOpenEventStreamsLeaveRoomForCalls() throws Exception {
        var streams = new ArrayList<HttpResponse<InputStream>>();
        for (int i = 0; i < 60; i++) {
            streams.add(edge.http()
                    .send(edge.request("/api/v1/shows/5/seats/events").build(), BodyHandlers.ofInputStream()));
        }
        assertEquals(200, edge.get("/api/v1/shows/5/seats").statusCode());
        for (var stream : streams) {
            stream.body().close();
        }
    }

    private void answer(HttpServerExchange exchange) throws Exception {
        if (exchange.getRequestPath().endsWith("/events")) {
            stream(exchange);
            return;
        }
        if (exchange.getRequestPath().endsWith("/teapot")) {
            exchange.setStatusCode(418).getResponseSender().send("short and stout");
            return;
        }
        exchange.startBlocking();
        var body = exchange.getInputStream().readAllBytes();
        var query = exchange.getQueryString().isEmpty() ? "" : "?" + exchange.getQueryString();
        var seen = JSON.createObjectNode()
                .put("method", exchange.getRequestMethod().toString())
                .put("uri", exchange.getRequestURI() + query)
                .put("length", body.length)
                .put("body", body.length > 1000 ? "" : new String(body, StandardCharsets.UTF_8));
        var headers = seen.putObject("headers");
        exchange.getRequestHeaders()
                .forEach(values -> headers.put(values.getHeaderName().toString(), values.getFirst()));
        exchange.getResponseSender().send(seen.toString());
    }

    private void stream(HttpServerExchange exchange) throws IOException, InterruptedException {
        exchange.startBlocking();
        exchange.getResponseHeaders().put(new HttpString("Content-Type"), "text/event-stream");
        exchange.getOutputStream().write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getOutputStream().flush();
        secondEvent.await();
        exchange.getOutputStream().write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getOutputStream().flush();
        exchange.endExchange();
    }

    private static String correlationIdAtTheService(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body())
                .path("headers")
                .path("X-Correlation-Id")
                .asText();
    }

    private static void assertError(HttpResponse<String> answer, int status, String code) throws IOException {
        assertEquals(status, answer.statusCode());
        JsonNode error = JSON.readTree(answer.body()).path("error");
        assertEquals(code, error.path("code").asText());
        assertFalse(error.path("message").asText().isEmpty());
        assertTrue(error.path("details").isObject());
        var correlationId = error.path("correlationId").asText();
        assertNotEquals("", correlationId);
        assertEquals(
                correlationId, answer.headers().firstValue("X-Correlation-Id").orElseThrow());
    }

    private static String read(InputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
