package io.marquee.system.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** Killing and restarting parts of the platform. */
public final class Parts {

    private Parts() {}

    /** kill -9: the process has no chance to say good-bye. */
    public static void kill(String name) {
        kill(process(name));
    }

    /** The same for a process that was looked up before, so that it is ended at once. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** The part's process as it is now. */
    public static ProcessHandle process(String name) {
        var pid = Platform.part(now(), name).path("pid").asLong();
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException(name + " has no process " + pid));
    }

    /** When the part's process as it is now began. */
    public static Instant startOf(String name) {
        return process(name).info().startInstant().orElseThrow();
    }

    /** Freezes a process: it keeps its connections, and does nothing. {@link #thaw} lets it go on. */
    public static void freeze(ProcessHandle process) {
        signal("-STOP", process);
    }

    public static void thaw(ProcessHandle process) {
        signal("-CONT", process);
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            var command = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            if (command.waitFor() != 0) {
                throw new IllegalStateException("kill " + signal + " " + process.pid() + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns when the part is healthy again. */
    public static void restart(String name) {
        Launcher.run("restart", name).orFail();
    }

    /** The platform as it is now: after a restart a part has another process. */
    private static JsonNode now() {
        try {
            return Platform.JSON.readTree(
                    Launcher.run("status", "--json").orFail().printed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
