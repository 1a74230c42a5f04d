package io.marquee.workers.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void eachFailureWaitsThreeTimesAsLongUpToAMinute() {
        var backoff = new Backoff(SECOND, MINUTE, () -> 0.5);

        var waits = Stream.generate(() -> backoff.afterFailure(7))
                .limit(6)
                .map(Duration::toSeconds)
                .toList();

        assertEquals(List.of(1L, 3L, 9L, 27L, 60L, 60L), waits);
    }

    @Test
    void knowsWhenTheWaitsHaveGrownAsLongAsTheyGet() {
        var backoff = new Backoff(SECOND, MINUTE, () -> 0.5);

        var longest = Stream.generate(() -> {
                    backoff.afterFailure(7);
                    return backoff.isLongest(7);
                })
                .limit(6)
                .toList();

        assertEquals(List.of(false, false, false, false, true, true), longest);
        assertFalse(backoff.isLongest(8));
    }

    @Test
    void jobsAreCountedApartAndForgotten() {
        var backoff = new Backoff(SECOND, MINUTE, () -> 0.5);
        backoff.afterFailure(7);
        backoff.afterFailure(7);

        assertEquals(SECOND, backoff.afterFailure(8));
        backoff.forget(7);
        assertEquals(SECOND, backoff.afterFailure(7));
    }

    @Test
    void waitsAreSpreadByAFifth() {
        assertEquals(Duration.ofMillis(800), new Backoff(SECOND, MINUTE, () -> 0).afterFailure(1));
        assertEquals(Duration.ofMillis(1200), new Backoff(SECOND, MINUTE, () -> 1).afterFailure(1));
    }
}
