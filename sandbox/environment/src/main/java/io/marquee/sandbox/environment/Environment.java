package io.marquee.sandbox.environment;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads settings from environment variables and collects what is missing or wrong, so that all of it is told at once. */
public final class Environment {

    private final Map<String, String> variables;
    private final List<String> problems = new ArrayList<>();

    public Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    public String text(String name, String defaultValue) {
        return read(name, defaultValue, Function.identity(), "a text");
    }

    public Integer port(String name) {
        return read(name, null, Environment::parsePort, "a port from 0 (any free one) to 65535");
    }

    public Path folder(String name) {
        return read(name, null, Path::of, "a folder");
    }

    public Path file(String name) {
        return read(name, null, Environment::parseFile, "a file that can be read");
    }

    public URI url(String name) {
        return read(name, null, Environment::parseUrl, "an http(s) URL");
    }

    /** Addresses by their names, in the order given: {@code name=url,name=url}. */
    public Map<String, URI> links(String name) {
        return read(name, "", Environment::parseLinks, "name=url pairs separated by commas");
    }

    public Duration duration(String name, String defaultValue) {
        return read(name, defaultValue, Environment::parseDuration, "a positive ISO 8601 duration such as PT1S");
    }

    public List<String> list(String name, String defaultValue) {
        return read(name, defaultValue, Environment::split, "a list separated by commas");
    }

    public List<URI> urls(String name, String defaultValue) {
        return read(
                name,
                defaultValue,
                text -> split(text).stream().map(Environment::parseUrl).toList(),
                "http(s) URLs");
    }

    public String matching(String name, String pattern, String meaning) {
        return read(
                name,
                null,
                text -> {
                    require(text.matches(pattern));
                    return text;
                },
                meaning);
    }

    /** Notes that a setting is wrong for a reason that only its reader knows. */
    public void reject(String name, String reason) {
        problems.add(name + " " + reason);
    }

    /** @throws InvalidSettings if any setting read so far was missing or wrong */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
    }

    private <T> T read(String name, String defaultValue, Function<String, T> parser, String meaning) {
        var given = variables.get(name);
        var text = given == null || given.isBlank() ? defaultValue : given.strip();
        if (text == null) {
            problems.add(name + " is missing: it must be " + meaning);
            return unusable();
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            problems.add(name + " is wrong: it must be " + meaning);
            return unusable();
        }
    }

    /** The value of a setting that {@link #check()} is about to complain about. */
    private static <T> T unusable() {
        return null;
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Integer parsePort(String text) {
        var port = Integer.parseInt(text);
        require(port >= 0 && port <= 65535);
        return port;
    }

    private static Duration parseDuration(String text) {
        var duration = Duration.parse(text);
        require(duration.isPositive());
        return duration;
    }

    private static Path parseFile(String text) {
        var file = Path.of(text);
        require(Files.isReadable(file) && Files.isRegularFile(file));
        return file;
    }

    private static Map<String, URI> parseLinks(String text) {
        var links = new LinkedHashMap<String, URI>();
        for (var pair : text.isEmpty() ? new String[0] : text.split(",")) {
            var parts = pair.split("=", 2);
            require(parts.length == 2 && !parts[0].isBlank());
            links.put(parts[0].strip(), parseUrl(parts[1].strip()));
        }
        return links;
    }

    private static URI parseUrl(String text) {
        var url = URI.create(text);
        require(url.getHost() != null && List.of("http", "https").contains(url.getScheme()));
        return url;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
