package io.marquee.booking.bookings.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** The requests of this replica whose answer is still open. Nobody sleeps for them: an entry is a few bytes. */
@ApplicationScoped
public class AwaitedAnswers {

    private final ConcurrentMap<UUID, CompletableFuture<Void>> open = new ConcurrentHashMap<>();

    /**
     * Begins to wait; call it before the transaction that can cause the answer.
     *
     * @param awaited id of the booking, or of the cancellation
     * @return completes when the request can be answered, at the latest after the given time
     */
    public CompletableFuture<Void> expect(UUID awaited, Duration atMost) {
        var answer = open.computeIfAbsent(awaited, id -> new CompletableFuture<>());
        answer.completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS);
        answer.whenComplete((nothing, error) -> open.remove(awaited, answer));
        return answer;
    }

    /** Somewhere, maybe on another replica, what was awaited has come so far that it can be answered. */
    public void answered(UUID awaited) {
        var answer = open.get(awaited);
        if (answer != null) {
            answer.complete(null);
        }
    }
}
