package io.marquee.benchmark.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CPU time used so far: by each part of the platform with its children, by this client, and by all of the machine
 * (Linux: {@code /proc/stat}; elsewhere the machine's is not known and counts as that of the parts).
 */
public record Cpu(Map<String, Duration> parts, Duration machine) {

    private static final Path STAT = Path.of("/proc/stat");
    private static final int MILLIS_PER_TICK = 10;
    /** In /proc/stat after "cpu": user, nice, system, idle, iowait, irq, softirq, steal, guest… */
    private static final int IDLE = 3;

    private static final int IO_WAIT = 4;
    private static final int FIRST_GUEST = 8;

    /** @param processes process ids by name of the part */
    public static Cpu now(Map<String, Long> processes) throws IOException {
        var parts = new LinkedHashMap<String, Duration>();
        processes.forEach((name, pid) -> parts.put(name, used(ProcessHandle.of(pid).stream())));
        parts.put("this client", used(Stream.of(ProcessHandle.current())));
        var own = parts.values().stream().reduce(Duration.ZERO, Duration::plus);
        return new Cpu(
                parts, Files.exists(STAT) ? machine(Files.readAllLines(STAT).getFirst()) : own);
    }

    /** What was used since then. */
    public Cpu since(Cpu before) {
        var used = new LinkedHashMap<String, Duration>();
        parts.forEach((name, time) -> used.put(name, time.minus(before.parts.getOrDefault(name, Duration.ZERO))));
        return new Cpu(used, machine.minus(before.machine));
    }

    /** By processes that have nothing to do with the measurement. */
    public Duration others() {
        var rest = parts.values().stream().reduce(machine, Duration::minus);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    static Duration machine(String line) {
        var ticks = Arrays.stream(line.strip().split("\\s+"))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
        long busy = 0;
        for (var field = 0; field < Math.min(ticks.length, FIRST_GUEST); field++) {
            busy += field == IDLE || field == IO_WAIT ? 0 : ticks[field];
        }
        return Duration.ofMillis(busy * MILLIS_PER_TICK);
    }

    private static Duration used(Stream<ProcessHandle> roots) {
        return roots.flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
