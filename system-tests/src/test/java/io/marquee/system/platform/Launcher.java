package io.marquee.system.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command {@code ./marquee}, used on the platform under test. */
final class Launcher {

    private static final int MINUTES = 5;

    private Launcher() {}

    /** What a command printed, and its exit code. */
    record Result(List<String> command, int exitCode, String printed) {

        Result orFail() {
            if (exitCode != 0) {
                throw new IllegalStateException(command + " failed: " + printed);
            }
            return this;
        }
    }

    static Result run(String... arguments) {
        var status = Platform.status();
        var command = new ArrayList<>(List.of(status.path("marquee").asText()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", status.path("home").asText()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end: " + printed);
            }
            return new Result(command, process.exitValue(), printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
