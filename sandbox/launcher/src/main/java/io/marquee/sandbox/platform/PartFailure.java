package io.marquee.sandbox.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Collectors;

/** A part did not become ready; the message says which, why, and where its log is. */
public final class PartFailure extends Exception {

    private static final int LINES = 15;

    PartFailure(String part, String why, Path log) {
        super("%s %s%n%s%n  Its log: %s".formatted(part, why, indented(last(log)), log));
    }

    private static String indented(List<String> lines) {
        return lines.stream().map(line -> "  | " + shortened(line)).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String shortened(String line) {
        return line.length() <= 400 ? line : line.substring(0, 400) + "…";
    }

    /** The last lines that tell something: no stack frames. */
    private static List<String> last(Path log) {
        if (!Files.exists(log)) {
            return List.of("(it has written nothing)");
        }
        var last = new ArrayDeque<String>();
        try (var lines = Files.lines(log)) {
            lines.filter(line -> !line.isBlank() && !line.strip().startsWith("at "))
                    .forEach(line -> {
                        last.addLast(line);
                        if (last.size() > LINES) {
                            last.removeFirst();
                        }
                    });
        } catch (IOException e) {
            return List.of("(its log can't be read: " + e.getMessage() + ")");
        }
        return List.copyOf(last);
    }
}
