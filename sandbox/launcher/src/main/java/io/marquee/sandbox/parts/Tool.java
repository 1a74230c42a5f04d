package io.marquee.sandbox.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program that does one thing and ends. */
final class Tool {

    private Tool() {}

    /** Runs it to its end. What it says goes to the end of the log. */
    static void run(Command command, Path log) throws IOException, InterruptedException {
        var process = builder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var code = process.waitFor();
        if (code != 0) {
            throw new IOException("\"%s\" ended with exit code %d: %s"
                    .formatted(Path.of(command.words().getFirst()).getFileName(), code, last(log)));
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

    private static ProcessBuilder builder(Command command) {
        var builder = new ProcessBuilder(command.words())
                .directory(command.directory().toFile());
        builder.environment().putAll(command.environment());
        return builder;
    }

    private static String last(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
