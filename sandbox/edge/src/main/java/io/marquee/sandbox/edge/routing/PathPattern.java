package io.marquee.sandbox.edge.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A shape of paths: {@code {name}} is one segment; {@code /x*} is /x and everything below it; {@code /x/*} only what is
 * below.
 */
record PathPattern(String text, Pattern regex) {

    /** Name under which a match keeps what a {@code *} stood for. */
    static final String REST = "rest";

    private static final Pattern SYNTAX = Pattern.compile("(/([\\w.-]+|\\{\\w+}))*(/?\\*)?");

    static PathPattern parse(String text) {
        if (text.isEmpty() || !SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no pattern of a path");
        }
        var below = text.endsWith("/*");
        var fixed = text.replaceFirst("/?\\*$", "");
        var rest = below ? "(?<rest>/.*)" : text.endsWith("*") ? "(?<rest>(/.*)?)" : "(?<rest>)";
        var regex = fixed.replace(".", "\\.").replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)");
        return new PathPattern(text, Pattern.compile(regex + rest));
    }

    /** What the names of the pattern stand for in a path; empty if the path does not fit. */
    Optional<Map<String, String>> match(String path) {
        var matcher = regex.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var found = new LinkedHashMap<String, String>();
        regex.namedGroups().forEach((name, group) -> found.put(name, matcher.group(group)));
        return Optional.of(found);
    }
}
