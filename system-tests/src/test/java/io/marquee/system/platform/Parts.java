package io.marquee.system.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Killing and restarting parts of the platform. */
public final class Parts {

    private static final int MINUTES = 5;

    private Parts() {}

    /** kill -9: the process has no chance to say good-bye. */
    public static void kill(String name) {
        var pid = Platform.part(now(), name).path("pid").asLong();
        var process =
                ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException(name + " has no process " + pid));
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Returns when the part is healthy again. */
    public static void restart(String name) {
        marquee("restart", name);
    }

    /** The platform as it is now: after a restart a part has another process. */
    private static JsonNode now() {
        try {
            return Platform.JSON.readTree(marquee("status", "--json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what the command printed */
    private static String marquee(String... arguments) {
        var status = Platform.status();
        var command = new ArrayList<>(List.of(status.path("marquee").asText()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", status.path("home").asText()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
