package io.marquee.sandbox.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Settings given on the command line, key to value. */
public record Overrides(Map<String, String> values) {

    public static Overrides none() {
        return new Overrides(Map.of());
    }

    /**
     * Reads {@code key=value} words; the last one of a key wins.
     *
     * @throws IllegalArgumentException for a word without a key or without an equals sign
     */
    public static Overrides parse(Collection<String> words) {
        var values = new LinkedHashMap<String, String>();
        for (var word : words) {
            var equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("\"" + word + "\" is not of the form key=value.");
            }
            values.put(
                    word.substring(0, equals).strip(),
                    word.substring(equals + 1).strip());
        }
        return new Overrides(values);
    }

    /** Reads the properties of a file; one that is not there sets nothing. */
    public static Overrides in(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            properties.load(new StringReader(Files.readString(file)));
        }
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return new Overrides(values);
    }

    /**
     * Sees to it that each key is one that a service lists.
     *
     * @throws IllegalArgumentException naming the unknown key and the known ones that look like it
     */
    public void check(Collection<ServiceSettings> services) {
        var known = services.stream()
                .flatMap(service -> service.lines().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (var key : values.keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException("No service has a setting \"" + key + "\"." + hint(key, known));
            }
        }
    }

    private static String hint(String key, Collection<String> known) {
        var near = near(key, known);
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    private static List<String> near(String key, Collection<String> known) {
        var lastWord = key.substring(key.lastIndexOf('.') + 1);
        return known.stream()
                .filter(candidate -> Spelling.distance(key, candidate) <= Math.max(2, key.length() / 3)
                        || candidate.endsWith("." + lastWord))
                .sorted(Comparator.comparingInt(candidate -> Spelling.distance(key, candidate)))
                .limit(3)
                .toList();
    }
}
