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
    private static final int FIRST_AFTER_NAME = 3;
    private static final int FIRST_TIME = 14;
    private static final int LAST_TIME = 17;

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

    /** Of the processes and all their children, those that have ended included: PostgreSQL has one for each connection. */
    private static Duration used(Stream<ProcessHandle> roots) {
        return roots.flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .map(Cpu::used)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration used(ProcessHandle process) {
        var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return process(Files.readString(stat));
        } catch (IOException e) {
            // It has just ended, and is counted with its parent from now on; or this system has no such files.
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    /** @param stat of a process, see proc_pid_stat(5): user, system and those of its ended children are fields 14 to 17 */
    static Duration process(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = Arrays.stream(fields, FIRST_TIME - FIRST_AFTER_NAME, LAST_TIME - FIRST_AFTER_NAME + 1)
                .mapToLong(Long::parseLong)
                .sum();
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }
}
