package io.marquee.sandbox.home;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * One process, so marked that it can't be confused with a later one that got the same process id.
 *
 * @param name the part that it runs
 * @param pid the operating system's process id
 * @param startedAt when the operating system started it, milliseconds since 1970; 0 if it does not tell
 */
public record ProcessMark(String name, long pid, long startedAt) {

    /** How far the operating system's account of one start may move: it counts in ticks since a boot time that it corrects. */
    private static final long TOLERANCE = 2_000;

    public static ProcessMark of(String name, ProcessHandle process) {
        return new ProcessMark(name, process.pid(), started(process));
    }

    /** The process, if it is still the same one and alive. */
    @JsonIgnore
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(started(process) - startedAt) <= TOLERANCE);
    }

    @JsonIgnore
    public boolean isAlive() {
        return process().isPresent();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
