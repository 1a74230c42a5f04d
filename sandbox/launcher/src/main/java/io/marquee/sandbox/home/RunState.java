package io.marquee.sandbox.home;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs now, as far as the launcher wrote it down: enough for another launcher to look at it, stop it or start one
 * part of it again.
 *
 * @param launcher the launcher that started it
 * @param ready whether all parts were ready when it was last written
 * @param shortLived whether it was started only to be stopped soon
 * @param measured whether it was started to be measured
 * @param watched whether the launcher starts parts again that end
 * @param settings what was set on the command line, key to value
 * @param ports the port of each name
 * @param processes every process that was started and not yet seen to end
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunState(
        ProcessMark launcher,
        boolean ready,
        boolean shortLived,
        boolean measured,
        boolean watched,
        Map<String, String> settings,
        Map<String, Integer> ports,
        List<ProcessMark> processes) {

    public static RunState starting(boolean shortLived, Map<String, String> settings, Map<String, Integer> ports) {
        return starting(shortLived, false, settings, ports);
    }

    public static RunState starting(
            boolean shortLived, boolean measured, Map<String, String> settings, Map<String, Integer> ports) {
        return new RunState(
                ProcessMark.of("launcher", ProcessHandle.current()),
                false,
                shortLived,
                measured,
                false,
                settings,
                ports,
                List.of());
    }

    public RunState with(ProcessMark started) {
        var all = new ArrayList<>(processes);
        all.removeIf(process -> process.name().equals(started.name()));
        all.add(started);
        return new RunState(launcher, ready, shortLived, measured, watched, settings, ports, List.copyOf(all));
    }

    public RunState withAllReady() {
        return new RunState(launcher, true, shortLived, measured, watched, settings, ports, processes);
    }

    public RunState withWatch() {
        return new RunState(launcher, ready, shortLived, measured, true, settings, ports, processes);
    }

    public Optional<ProcessMark> process(String name) {
        return processes.stream().filter(process -> process.name().equals(name)).findFirst();
    }

    /** Whether any process of it is left, or its launcher. */
    @JsonIgnore
    public boolean isAlive() {
        return processes.stream().anyMatch(ProcessMark::isAlive)
                || (launcher.isAlive()
                        && launcher.pid() != ProcessHandle.current().pid());
    }

    /** Whether a launcher is there that starts parts again that end. */
    @JsonIgnore
    public boolean isWatched() {
        return watched && launcher.isAlive();
    }

    /** Whether it was ready once and no process has ended since. */
    @JsonIgnore
    public boolean isComplete() {
        return ready && processes.stream().allMatch(ProcessMark::isAlive);
    }
}
