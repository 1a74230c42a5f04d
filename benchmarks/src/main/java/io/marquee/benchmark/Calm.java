package io.marquee.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until the machine has little to do. */
final class Calm {

    private static final double LITTLE = 0.35;
    private static final int LOOKS = 3;

    private Calm() {}

    /** Returns after three seconds in a row with less than 35 % of the CPUs used, or when the time is over. */
    static void await(Duration atMost) throws InterruptedException {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var deadline = System.nanoTime() + atMost.toNanos();
        var calm = 0;
        while (calm < LOOKS && System.nanoTime() < deadline) {
            TimeUnit.SECONDS.sleep(1);
            calm = machine.getCpuLoad() < LITTLE ? calm + 1 : 0;
        }
    }
}
