package io.marquee.benchmark.load;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * A fixed number of customers, each of whom begins again when done (a closed model): as many as saturate the platform
 * show what it can do in a second.
 */
public record ClosedLoad(int customers, Duration duration) {

    /**
     * The time in which customers began rounds.
     *
     * @param rounds that also ended in it without failure
     */
    public record Window(Instant from, Instant until, long rounds) {
        public double seconds() {
            return Duration.between(from, until).toNanos() / 1e9;
        }
    }

    /** What one customer does, again and again. */
    public interface Round {
        void run() throws Exception;
    }

    public Window run(Round round, Failures failures) {
        var from = Instant.now();
        var end = System.nanoTime() + duration.toNanos();
        var inTime = new LongAdder();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < customers; number++) {
                threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        if (failures.count(round) && System.nanoTime() < end) {
                            inTime.increment();
                        }
                    }
                });
            }
        }
        return new Window(from, from.plus(duration), inTime.sum());
    }

    @Override
    public String toString() {
        return "closed, %d at once for %d s".formatted(customers, duration.toSeconds());
    }
}
