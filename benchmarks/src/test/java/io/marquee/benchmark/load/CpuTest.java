package io.marquee.benchmark.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTest {

    @Test
    void waitingIsNotWorkAndGuestsAreCountedOnce() {
        var line = "cpu  100 20 30 5000 700 4 6 10 50 7";
        assertEquals(Duration.ofMillis(1700), Cpu.machine(line));
    }

    @Test
    void aProcessHasTheTimeOfItsEndedChildrenToo() {
        var stat = "42 (a (strange) name) S 1 42 42 0 -1 4194304 100 200 0 0 11 22 33 44 20 0 5 0 900 1000 50";
        assertEquals(Duration.ofMillis(1100), Cpu.process(stat));
    }

    @Test
    void othersAreWhatThePartsDidNotUse() {
        var before = new Cpu(Map.of("redis", Duration.ofSeconds(1)), Duration.ofSeconds(10));
        var after = new Cpu(Map.of("redis", Duration.ofSeconds(3)), Duration.ofSeconds(15));
        assertEquals(Duration.ofSeconds(3), after.since(before).others());
    }
}
