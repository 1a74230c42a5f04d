package io.marquee.sandbox.platform;

import io.marquee.sandbox.home.Home;
import io.marquee.sandbox.home.ProcessMark;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.Command;
import io.marquee.sandbox.parts.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Starts one part's process and waits until it serves. */
public final class Processes {

    /** The exit code by which a part says that its configuration is missing or wrong (EX_CONFIG of sysexits.h). */
    private static final int CONFIGURATION = 78;

    /** Of earlier runs of a part: a crash is often followed by a few restarts before somebody looks. */
    private static final int KEPT_LOGS = 5;

    private static final Duration POLL = Duration.ofMillis(250);

    private final Home home;
    private final StateFile state;
    private final List<String> ownSession;

    public Processes(Home home, StateFile state) {
        this.home = home;
        this.state = state;
        this.ownSession = Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }

    /**
     * Starts the part. It goes on when the launcher ends, and a Ctrl-C for the launcher does not reach it.
     *
     * @throws PartFailure if it ends or does not serve within its limit
     */
    public void start(Part part) throws IOException, InterruptedException, PartFailure {
        part.prepare();
        var process = launch(part);
        awaitReady(part, process);
        part.complete();
    }

    private Process launch(Part part) throws IOException {
        var log = home.log(part.name());
        keepPrevious(log);
        synchronized (state) {
            var process = builder(part.command(), log).start();
            state.change(all -> all.with(ProcessMark.of(part.name(), process.toHandle())));
            return process;
        }
    }

    private ProcessBuilder builder(Command command, Path log) {
        var words = new ArrayList<>(ownSession);
        words.addAll(command.words());
        var builder = new ProcessBuilder(words)
                .directory(command.directory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(Processes::wouldChangeParts);
        builder.environment().putAll(command.environment());
        return builder;
    }

    /** What a developer's shell sets for other programs must not reach the parts. */
    private static boolean wouldChangeParts(String variable) {
        return variable.equals("JAVA_TOOL_OPTIONS") || variable.equals("CLASSPATH") || variable.startsWith("PG");
    }

    private void awaitReady(Part part, Process process) throws InterruptedException, PartFailure {
        var limit = Instant.now().plus(part.limit());
        while (!isReady(part)) {
            if (!process.isAlive()) {
                throw new PartFailure(part.name(), ended(process.exitValue()), home.log(part.name()));
            }
            if (hasFailed(part)) {
                throw new PartFailure(part.name(), "can't start", home.log(part.name()));
            }
            if (Instant.now().isAfter(limit)) {
                throw new PartFailure(
                        part.name(), "was not ready within " + part.limit().toSeconds() + " s", home.log(part.name()));
            }
            Thread.sleep(POLL);
        }
    }

    private static boolean isReady(Part part) throws InterruptedException {
        try {
            return part.isReady();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean hasFailed(Part part) {
        try {
            var words = part.wordsOfFailure();
            return words.isPresent() && new LogTail(home.log(part.name())).contains(words.get());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String ended(int code) {
        return code == CONFIGURATION
                ? "refuses to start: its configuration is missing or wrong"
                : "ended while it started, exit code " + code;
    }

    /** The log of the run before as {@code .1}, that of the one before it as {@code .2}, and so on. */
    private static void keepPrevious(Path log) throws IOException {
        for (var run = KEPT_LOGS; run >= 1; run--) {
            var newer = run == 1 ? log : previous(log, run - 1);
            if (Files.exists(newer)) {
                Files.move(newer, previous(log, run), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path previous(Path log, int run) {
        return log.resolveSibling(log.getFileName() + "." + run);
    }
}
