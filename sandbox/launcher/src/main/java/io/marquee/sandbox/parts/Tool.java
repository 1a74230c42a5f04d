package io.marquee.sandbox.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Runs a program that does one thing and ends. */
final class Tool {

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        // A launcher that is told to terminate leaves no tool behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly), "end-tools"));
    }

    private Tool() {}

    /** Runs it to its end. What it says goes to the end of the log. */
    static void run(Command command, Path log) throws IOException, InterruptedException {
        var process = start(command, log);
        try {
            var code = process.waitFor();
            if (code != 0) {
                throw new IOException("\"%s\" ended with exit code %d: %s"
                        .formatted(Path.of(command.words().getFirst()).getFileName(), code, last(log)));
            }
        } finally {
            end(process);
        }
    }

    /** Runs it to its end, or until the limit, when it is ended by force. What it says goes to the end of the log. */
    static boolean succeeds(Command command, Path log, Duration limit) throws IOException, InterruptedException {
        var process = start(command, log);
        try {
            return process.waitFor(limit.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            end(process);
        }
    }

    static boolean succeeds(List<String> words) throws InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static Process start(Command command, Path log) throws IOException {
        var builder = new ProcessBuilder(command.words())
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(command.environment());
        var process = builder.start();
        RUNNING.add(process);
        return process;
    }

    private static void end(Process process) {
        process.destroyForcibly();
        RUNNING.remove(process);
    }

    private static String last(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
