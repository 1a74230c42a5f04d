package io.marquee.system.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody who watches the seat map of a show at the public address. */
public final class SeatEvents implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<Stream<String>> response;
    private final Map<String, List<String>> statuses = new ConcurrentHashMap<>();

    private SeatEvents(HttpResponse<Stream<String>> response) {
        this.response = response;
        Thread.startVirtualThread(() -> response.body().forEach(this::read));
    }

    public static SeatEvents of(String showId) {
        var address = Platform.baseUrl() + "/api/v1/shows/" + showId + "/seats/events";
        try {
            return new SeatEvents(
                    CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofLines()));
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** Every status that the seat was said to have, oldest first. */
    public List<String> statuses(String seatId) {
        return List.copyOf(statuses.getOrDefault(seatId, List.of()));
    }

    /** The last of them, empty if nothing was said. */
    public String now(String seatId) {
        var all = statuses(seatId);
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }

    private void read(String line) {
        if (!line.startsWith("data:")) {
            return;
        }
        try {
            for (var seat :
                    Platform.JSON.readTree(line.substring("data:".length())).path("seats")) {
                statuses.computeIfAbsent(seat.path("seatId").asText(), id -> new CopyOnWriteArrayList<>())
                        .add(seat.path("status").asText());
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
