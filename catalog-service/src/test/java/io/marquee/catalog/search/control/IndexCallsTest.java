package io.marquee.catalog.search.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import io.marquee.catalog.search.entity.MovieDocument;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensearch.client.opensearch.core.SearchRequest;

/** What counts against the index, asked through the real client at a server that refuses everything. */
class IndexCallsTest {

    private static final String ERROR =
            "{\"error\": {\"type\": \"refused\", \"reason\": \"for a test\"}, \"status\": %d}";

    private HttpServer server;
    private IndexClient client;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = new IndexClient(
                url,
                Optional.empty(),
                Optional.empty(),
                JsonbBuilder.create(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2));
        client.open();
    }

    @AfterEach
    void close() {
        client.close();
        server.stop(0);
    }

    @Test
    void questionThatTheIndexDoesNotTakeDoesNotCountForTheCircuit() {
        var refusal = refusal(400);
        assertInstanceOf(QuestionRefusedException.class, refusal);
        assertEquals(0, counted(refusal));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 500, 503})
    void indexThatIsMissingBusyOrBrokenCounts(int status) {
        assertEquals(1, counted(refusal(status)));
    }

    private RuntimeException refusal(int status) {
        var body = ERROR.formatted(status).getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        var calls = new IndexCalls(client);
        var question = SearchRequest.of(search -> search.index("movies"));
        return assertThrows(RuntimeException.class, () -> calls.search(question, MovieDocument.class));
    }

    private static long counted(RuntimeException e) {
        return Stream.of(IndexCalls.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CircuitBreaker.class))
                .flatMap(method ->
                        Stream.of(method.getAnnotation(CircuitBreaker.class).failOn()))
                .filter(counting -> counting.isInstance(e))
                .count();
    }
}
