package io.marquee.benchmark.platform;

import java.util.concurrent.TimeUnit;

/** Waits between two looks at something that takes its time. */
public final class Pause {

    private Pause() {}

    /** @throws IllegalStateException if interrupted */
    public static void millis(long millis) {
        nanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** @throws IllegalStateException if interrupted */
    public static void nanos(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
