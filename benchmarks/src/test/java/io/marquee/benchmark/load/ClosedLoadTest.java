package io.marquee.benchmark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClosedLoadTest {

    @Test
    void neverMoreCustomersAtOnceThanSaid() {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        new ClosedLoad(5, Duration.ofSeconds(2))
                .run(
                        () -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            Thread.sleep(2);
                            inside.decrementAndGet();
                        },
                        new Failures());
        assertEquals(5, most.get());
    }

    @Test
    void whatEndsAfterTheTimeOrFailsDoesNotCount() {
        var rounds = new AtomicInteger();
        var failures = new Failures();
        var window = new ClosedLoad(1, Duration.ofSeconds(2))
                .run(
                        () -> {
                            switch (rounds.incrementAndGet()) {
                                case 1 -> Thread.sleep(1);
                                case 2 -> throw new IllegalStateException("refused");
                                default -> Thread.sleep(2500);
                            }
                        },
                        failures);
        assertEquals(1, window.rounds());
        assertEquals(1, failures.count());
        assertEquals(2, window.seconds(), 0.001);
        assertTrue(rounds.get() == 3, rounds::toString);
    }
}
