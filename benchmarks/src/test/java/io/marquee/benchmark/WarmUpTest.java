package io.marquee.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void endsWhenTwoRoundsGainNothing() throws Exception {
        var rates = List.of(1.0, 2.0, 2.01, 3.0, 3.1, 2.9, 100.0).iterator();
        assertEquals(3.1, WarmUp.run(LONG, rates::next));
        assertEquals(100.0, rates.next());
    }

    @Test
    void endsWhenTheTimeIsOver() throws Exception {
        Iterator<Double> rates = List.of(1.0).iterator();
        assertEquals(0.0, WarmUp.run(Duration.ZERO, rates::next));
    }
}
