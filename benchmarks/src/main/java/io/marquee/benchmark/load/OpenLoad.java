package io.marquee.benchmark.load;

import io.marquee.benchmark.platform.Pause;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Executors;

/**
 * Customers who arrive at a constant rate, whether or not those before them have been served (an open model). Each has a
 * thread of its own, and its time runs from when it was to arrive, so that a platform that stalls is not spared those
 * whom the stall made wait ("coordinated omission").
 *
 * @param perSecond arrivals a second, more than 0
 */
public record OpenLoad(double perSecond, Duration duration) {

    /** What one customer does. */
    public interface Arrival {
        /** @param dueNanos when it was to arrive, by {@link System#nanoTime()} */
        void run(long dueNanos) throws Exception;
    }

    /** Returns when the last customer is done. */
    public void run(Arrival arrival, Failures failures) {
        var begin = System.nanoTime();
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < arrivals(); number++) {
                var due = begin + dueNanos(number);
                waitUntil(due);
                customers.submit(() -> failures.count(() -> arrival.run(due)));
            }
        }
    }

    /** How many arrive in all. */
    public long arrivals() {
        return Math.round(perSecond * duration.toNanos() / 1e9);
    }

    /** Nanoseconds from the begin until the arrival of this number, from 0. */
    long dueNanos(long number) {
        return Math.round(number * 1e9 / perSecond);
    }

    private static void waitUntil(long nanos) {
        var left = nanos - System.nanoTime();
        if (left > 0) {
            Pause.nanos(left);
        }
    }

    @Override
    public String toString() {
        var rate = BigDecimal.valueOf(perSecond).stripTrailingZeros().toPlainString();
        return "open, %s/s for %d s".formatted(rate, duration.toSeconds());
    }
}
