package io.marquee.booking.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A client of seat events, which keeps what it was told. */
public final class SeatEvents implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<Stream<String>> response;
    private final CompletableFuture<Void> end;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> history = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> seats = new ConcurrentHashMap<>();

    private SeatEvents(HttpResponse<Stream<String>> response) {
        this.response = response;
        this.end = CompletableFuture.runAsync(() -> response.body().forEach(this::line), Thread::startVirtualThread);
    }

    public static SeatEvents of(URI base, UUID showId) {
        var request = HttpRequest.newBuilder(base.resolve("/api/v1/shows/" + showId + "/seats/events"))
                .header("Accept", "text/event-stream")
                .build();
        try {
            return new SeatEvents(HTTP.send(request, BodyHandlers.ofLines()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The last that was told about a seat, a missing node if nothing was. */
    public JsonNode seat(String seatId) {
        return seats.getOrDefault(seatId, JSON.missingNode());
    }

    public String status(String seatId) {
        return seat(seatId).path("status").asText();
    }

    /** All statuses that a seat was said to have, oldest first. */
    public List<String> history(String seatId) {
        return history.stream()
                .filter(entry -> entry.startsWith(seatId + " "))
                .map(entry -> entry.substring(seatId.length() + 1))
                .toList();
    }

    /** Every line as it came. */
    public List<String> lines() {
        return lines;
    }

    /** Whether the server has ended the stream in an orderly way. */
    public boolean hasEnded() {
        return end.isDone() && !end.isCompletedExceptionally();
    }

    private void line(String line) {
        lines.add(line);
        if (!line.startsWith("data:")) {
            return;
        }
        try {
            for (var seat : JSON.readTree(line.substring("data:".length())).path("seats")) {
                var id = seat.path("seatId").asText();
                history.add(id + " " + seat.path("status").asText());
                seats.put(id, seat);
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    @Override
    public void close() {
        response.body().close();
    }
}
