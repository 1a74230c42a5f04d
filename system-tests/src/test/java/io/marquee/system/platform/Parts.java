package io.marquee.system.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Killing and restarting parts of the platform. */
public final class Parts {

    private static final int RESTART_MINUTES = 3;

    private Parts() {}

    /** kill -9: the process has no chance to say good-bye. */
    public static void kill(String name) {
        var pid = Platform.part(name).path("pid").asLong();
        var process =
                ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException(name + " has no process " + pid));
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Returns when the part is healthy again. */
    public static void restart(String name) {
        var status = Platform.status();
        var command = new ProcessBuilder(
                        status.path("marquee").asText(),
                        "--home",
                        status.path("home").asText(),
                        "restart",
                        name)
                .inheritIO();
        try {
            var process = command.start();
            if (!process.waitFor(RESTART_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(name + " could not be restarted");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
