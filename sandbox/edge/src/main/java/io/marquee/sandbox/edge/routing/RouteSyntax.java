package io.marquee.sandbox.edge.routing;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Reads one line of the routes file; the file itself explains how it is written. */
final class RouteSyntax {

    private static final Pattern LINE = Pattern.compile("(?<pattern>\\S+)\\s+->\\s+(?<target>\\S+)(?<options>.*)");
    private static final Pattern TARGET = Pattern.compile("(?<service>[a-z-]+|\\{\\w+})(?<path>/.*)?");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(MiB|KiB)");
    private static final long MAX_BODY = 1L << 20;
    private static final Duration TIME = Duration.ofSeconds(60);

    private RouteSyntax() {}

    /** @throws IllegalArgumentException saying what is wrong */
    static Route parse(String line) {
        var match = LINE.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException("expected: pattern -> service");
        }
        var target = TARGET.matcher(match.group("target"));
        if (!target.matches()) {
            throw new IllegalArgumentException("\"" + match.group("target") + "\" is no service");
        }
        var maxBody = MAX_BODY;
        var time = TIME;
        for (var option : match.group("options").strip().split("\\s+")) {
            if (option.startsWith("max-body=")) {
                maxBody = size(option.substring("max-body=".length()));
            } else if (option.startsWith("time=")) {
                time = time(option.substring("time=".length()));
            } else if (!option.isEmpty()) {
                throw new IllegalArgumentException("\"" + option + "\" is no option");
            }
        }
        return new Route(
                PathPattern.parse(match.group("pattern")),
                target.group("service"),
                target.group("path"),
                maxBody,
                time);
    }

    private static long size(String text) {
        var match = SIZE.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no size such as 64MiB");
        }
        return Long.parseLong(match.group(1)) << (match.group(2).equals("MiB") ? 20 : 10);
    }

    private static Duration time(String text) {
        if (text.equals("unlimited")) {
            return null;
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no duration such as PT60S, nor \"unlimited\"", e);
        }
    }
}
