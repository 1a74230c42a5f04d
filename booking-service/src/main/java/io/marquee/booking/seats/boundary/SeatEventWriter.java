package io.marquee.booking.seats.boundary;

import io.marquee.booking.seats.control.SeatStream;
import io.marquee.booking.seats.entity.SeatState;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one client's stream; it runs in a thread of its own, which waits where the client is slow. */
final class SeatEventWriter {

    private static final Logger LOG = LoggerFactory.getLogger(SeatEventWriter.class);

    /** So often at least something is written, so that nobody on the way takes the connection for dead. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Clients come back at different moments when a replica stops. */
    private static final int RECONNECT_MIN_MILLIS = 1000;

    private static final int RECONNECT_MAX_MILLIS = 5000;

    private final SeatStream stream;
    private final SseEventSink sink;
    private final Sse sse;
    private final Jsonb jsonb;

    SeatEventWriter(SeatStream stream, SseEventSink sink, Sse sse, Jsonb jsonb) {
        this.stream = stream;
        this.sink = sink;
        this.sse = sse;
        this.jsonb = jsonb;
    }

    /** Data of the events {@code snapshot} and {@code change}. */
    public record Seats(List<SeatState> seats) {}

    void write(Duration maxAge) {
        var end = Instant.now().plus(maxAge);
        try (sink) {
            send(snapshot());
            while (!sink.isClosed() && !stream.isOver() && Instant.now().isBefore(end)) {
                var changes = stream.next(HEARTBEAT);
                send(changes.isEmpty() ? heartbeat() : event("change", changes).build());
            }
        } catch (CompletionException | IllegalStateException e) {
            LOG.debug("A client of seat events has gone away: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private OutboundSseEvent snapshot() throws InterruptedException {
        var pause = ThreadLocalRandom.current().nextInt(RECONNECT_MIN_MILLIS, RECONNECT_MAX_MILLIS);
        return event("snapshot", stream.next(Duration.ZERO))
                .reconnectDelay(pause)
                .build();
    }

    /** The id is the moment at which it was so; a client that connects again gets a snapshot, whatever it has seen. */
    private OutboundSseEvent.Builder event(String name, List<SeatState> seats) {
        return sse.newEventBuilder()
                .id(stream.at().toString())
                .name(name)
                .data(String.class, jsonb.toJson(new Seats(seats)));
    }

    private OutboundSseEvent heartbeat() {
        return sse.newEventBuilder().comment("").build();
    }

    /** Waits until it is written. @throws CompletionException if the client has gone away or does not read any more */
    private void send(OutboundSseEvent event) {
        sink.send(event).toCompletableFuture().join();
    }
}
