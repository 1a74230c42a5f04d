package io.marquee.benchmark.scenario;

import io.marquee.benchmark.load.Cpu;
import io.marquee.benchmark.load.Failures;
import io.marquee.benchmark.load.Latencies;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What is counted while a scenario runs. */
final class Stage {

    final Latencies latencies = new Latencies();
    final Failures failures = new Failures();
    final LongAdder other = new LongAdder();
    private final Map<String, Long> processes;
    private final Cpu before;

    Stage(Map<String, Long> processes) throws IOException {
        this.processes = processes;
        this.before = Cpu.now(processes);
    }

    Measurement end(String name, Object load, long done, double seconds) throws IOException {
        var cpu = Cpu.now(processes).since(before);
        return new Measurement(name, load.toString(), done, seconds, latencies, other.sum(), failures, cpu);
    }
}
