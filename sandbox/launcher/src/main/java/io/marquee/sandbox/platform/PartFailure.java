package io.marquee.sandbox.platform;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** A part did not become ready; the message says which, why, and where its log is. */
public final class PartFailure extends Exception {

    PartFailure(String part, String why, Path log) {
        super("%s %s%n%s%n  Its log: %s".formatted(part, why, indented(log), log));
    }

    private static String indented(Path log) {
        return new LogTail(log)
                .lines().stream().map(line -> "  | " + line).collect(Collectors.joining(System.lineSeparator()));
    }
}
