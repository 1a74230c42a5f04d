package io.marquee.sandbox.platform;

import io.marquee.sandbox.home.ProcessMark;
import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.CamundaPart;
import io.marquee.sandbox.parts.KafkaPart;
import io.marquee.sandbox.parts.OpenSearchPart;
import io.marquee.sandbox.parts.PostgresPart;
import io.marquee.sandbox.parts.RedisPart;
import io.marquee.sandbox.progress.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Ends every process of a run, those first that use the others. */
public final class PlatformStop {

    /** A JVM that keeps an archive of its classes writes it when it ends, which takes a while on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Set<String> STORES = Set.of(PostgresPart.NAME, OpenSearchPart.NAME);
    private static final Set<String> ENGINES = Set.of(CamundaPart.NAME, KafkaPart.NAME, RedisPart.NAME);

    private final StateFile state;
    private final Progress progress;

    public PlatformStop(StateFile state, Progress progress) {
        this.state = state;
        this.progress = progress;
    }

    /** Ends what is left of the run that was written down, and forgets it. Returns how many processes it ended. */
    public int run() throws IOException, InterruptedException {
        var run = state.read();
        if (run.isEmpty()) {
            return 0;
        }
        var alive = run.get().processes().stream().filter(ProcessMark::isAlive).toList();
        if (!alive.isEmpty()) {
            progress.begins("stopping " + alive.size() + " processes");
            for (var wave : waves(run.get())) {
                for (var process : end(wave)) {
                    progress.say(
                            process.name() + " has not ended within " + PATIENCE.toSeconds() + " s and was killed.");
                }
            }
            progress.done("stopping " + alive.size() + " processes", "");
        }
        state.forget();
        return alive.size();
    }

    private static List<List<ProcessMark>> waves(RunState run) {
        return List.of(
                run.processes().stream()
                        .filter(process -> isUser(process.name()))
                        .toList(),
                run.processes().stream()
                        .filter(process -> ENGINES.contains(process.name()))
                        .toList(),
                run.processes().stream()
                        .filter(process -> STORES.contains(process.name()))
                        .toList());
    }

    private static boolean isUser(String name) {
        return !STORES.contains(name) && !ENGINES.contains(name);
    }

    /** Asks all of them to end, and ends by force those that have not within {@link #PATIENCE}: these are returned. */
    static List<ProcessMark> end(List<ProcessMark> processes) throws IOException, InterruptedException {
        for (var process : processes) {
            ask(process);
        }
        var limit = Instant.now().plus(PATIENCE);
        while (processes.stream().anyMatch(ProcessMark::isAlive)
                && Instant.now().isBefore(limit)) {
            Thread.sleep(Duration.ofMillis(100));
        }
        var stubborn = processes.stream().filter(ProcessMark::isAlive).toList();
        stubborn.forEach(process -> process.process().ifPresent(ProcessHandle::destroyForcibly));
        return stubborn;
    }

    private static void ask(ProcessMark mark) throws IOException, InterruptedException {
        var process = mark.process();
        if (process.isEmpty()) {
            return;
        }
        // PostgreSQL takes TERM as "when all have gone", INT as "now".
        if (mark.name().equals(PostgresPart.NAME)) {
            new ProcessBuilder("kill", "-INT", Long.toString(mark.pid()))
                    .start()
                    .waitFor();
        } else {
            process.get().destroy();
        }
    }
}
