package io.marquee.chassis.persistence;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the start of the service from ending while the threads that it has begun still load classes (decision record 0048).
 *
 * <p>At the end of the start Payara closes the application's JARs, and it reads them without a lock: a class that is loaded
 * at that moment fails with "zip file closed", and the class whose initialization needed it is lost until the process ends.
 */
final class QuietStart {

    private static final Logger LOG = LoggerFactory.getLogger(QuietStart.class);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 50;

    private QuietStart() {}

    /** Returns when no class has been loaded for two seconds, after half a minute at the latest. */
    static void await() {
        var classes = ManagementFactory.getClassLoadingMXBean();
        var begun = System.nanoTime();
        var loaded = classes.getTotalLoadedClassCount();
        var quietSince = begun;
        while (System.nanoTime() - quietSince < QUIET.toNanos()) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                LOG.warn("Classes are still being loaded after {}; the start goes on", LONGEST);
                return;
            }
            if (!pause()) {
                return;
            }
            if (classes.getTotalLoadedClassCount() != loaded) {
                loaded = classes.getTotalLoadedClassCount();
                quietSince = System.nanoTime();
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
