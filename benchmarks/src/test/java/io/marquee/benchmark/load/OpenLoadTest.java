package io.marquee.benchmark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class OpenLoadTest {

    @Test
    void customersArriveAtTheRateWhateverTheOthersDo() {
        var load = new OpenLoad(200, Duration.ofMillis(500));
        var late = new Latencies();
        load.run(
                due -> {
                    late.record(Duration.ofNanos(System.nanoTime() - due));
                    Thread.sleep(3000);
                },
                new Failures());
        assertEquals(100, late.count());
        assertTrue(
                late.maxMillis() < 2900, () -> "One waited for another that was served: " + late.maxMillis() + " ms");
    }

    @Test
    void aStallCountsForAllWhoWaitedForIt() {
        var till = new Till();
        var latencies = new Latencies();
        new OpenLoad(100, Duration.ofMillis(500))
                .run(
                        due -> {
                            till.serve();
                            latencies.record(Duration.ofNanos(System.nanoTime() - due));
                        },
                        new Failures());
        // The first one takes 400 ms, and those behind it, who came 10 ms after each other, wait for it.
        assertTrue(latencies.millis(50) > 50, () -> "p50 hides the stall: " + latencies.millis(50) + " ms");
    }

    @Test
    void failuresAreCountedAndTheFirstIsKept() {
        var failures = new Failures();
        var tried = new LongAdder();
        new OpenLoad(1000, Duration.ofMillis(20))
                .run(
                        due -> {
                            tried.increment();
                            throw new IllegalStateException("sold out");
                        },
                        failures);
        assertEquals(20, tried.sum());
        assertEquals(20, failures.count());
        assertTrue(failures.first().orElseThrow().contains("sold out"));
    }

    @Test
    void arrivalsAreSpreadEvenly() {
        var load = new OpenLoad(8, Duration.ofSeconds(60));
        assertEquals(480, load.arrivals());
        assertEquals(Duration.ofMillis(125).toNanos(), load.dueNanos(1));
        assertEquals(Duration.ofSeconds(10).toNanos(), load.dueNanos(80));
    }

    /** Serves one after the other, and is held up at the first one. */
    private static final class Till {
        private final ReentrantLock lock = new ReentrantLock();
        private boolean heldUp;

        void serve() throws InterruptedException {
            lock.lock();
            try {
                if (!heldUp) {
                    heldUp = true;
                    Thread.sleep(400);
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
