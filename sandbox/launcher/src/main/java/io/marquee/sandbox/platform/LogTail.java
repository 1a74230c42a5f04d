package io.marquee.sandbox.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The end of a part's log, cut down to what tells a person why the part failed. */
record LogTail(Path log) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Bytes that are not UTF-8 must not hide the rest. */
    private static final Charset ANY_BYTES = StandardCharsets.ISO_8859_1;

    private static final int LINES = 12;
    private static final int WIDTH = 700;
    private static final Pattern TROUBLE =
            Pattern.compile("ERROR|SEVERE|FATAL|Exception|Error:|error:|refuse|REQUIRED|\"level\":\"WARN\"");

    /** The last lines that speak of trouble; the last lines of all if none does. */
    List<String> lines() {
        if (!Files.exists(log)) {
            return List.of("(it has written nothing)");
        }
        try {
            var trouble = last(TROUBLE);
            return trouble.isEmpty() ? last(Pattern.compile("")) : trouble;
        } catch (IOException e) {
            return List.of("(its log can't be read: " + e.getMessage() + ")");
        }
    }

    boolean contains(String text) throws IOException {
        if (!Files.exists(log)) {
            return false;
        }
        try (var lines = Files.lines(log, ANY_BYTES)) {
            return lines.anyMatch(line -> line.contains(text));
        }
    }

    private List<String> last(Pattern wanted) throws IOException {
        var last = new ArrayDeque<String>();
        try (var lines = Files.lines(log, ANY_BYTES)) {
            lines.filter(line -> !line.isBlank() && !line.strip().startsWith("at "))
                    .filter(line -> wanted.matcher(line).find())
                    .forEach(line -> {
                        last.addLast(line);
                        if (last.size() > LINES) {
                            last.removeFirst();
                        }
                    });
        }
        return last.stream().map(LogTail::readable).toList();
    }

    private static String readable(String line) {
        var text = line.startsWith("{") ? fromJson(line).orElse(line) : line;
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "…";
    }

    /** The services log one JSON object a line. */
    private static Optional<String> fromJson(String line) {
        try {
            var entry = JSON.readTree(line);
            var exception = entry.path("exception")
                    .asText()
                    .lines()
                    .filter(frame -> !frame.strip().startsWith("at "))
                    .limit(6);
            return Optional.of("%s %s %s"
                    .formatted(
                            entry.path("level").asText(),
                            entry.path("message").asText(),
                            String.join(" ", exception.toList())));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
