package io.marquee.workers.runtime;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Waits between the attempts of a job: three times as long each time up to a longest, spread by up to a fifth so that
 * jobs that failed together do not come back together.
 *
 * <p>The engine tells the attempts left, not those made, so the made ones are counted here; after a restart, or on
 * another replica, a job begins again with the short wait.
 */
final class Backoff {

    private static final int FACTOR = 3;
    private static final double SPREAD = 0.2;
    private static final int REMEMBERED = 10_000;

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier random;
    private final Map<Long, Integer> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param random gives numbers from 0 to 1 */
    Backoff(Duration first, Duration longest, DoubleSupplier random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** The wait after one more failure of this job. */
    synchronized Duration afterFailure(long jobKey) {
        failures.merge(jobKey, 1, Integer::sum);
        var spread = 1 + SPREAD * (2 * random.getAsDouble() - 1);
        return Duration.ofMillis(Math.min(longest.toMillis(), (long) (millis(jobKey) * spread)));
    }

    /** Whether the waits of this job have grown as long as they get. */
    synchronized boolean isLongest(long jobKey) {
        return millis(jobKey) >= longest.toMillis();
    }

    private double millis(long jobKey) {
        return first.toMillis() * Math.pow(FACTOR, failures.getOrDefault(jobKey, 0) - 1.0);
    }

    synchronized void forget(long jobKey) {
        failures.remove(jobKey);
    }
}
