package io.marquee.chassis.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings that the modules on the class path declare in {@code META-INF/marquee/settings.txt}. */
final class DeclaredSettings {

    static final String RESOURCE = "META-INF/marquee/settings.txt";

    private DeclaredSettings() {}

    /** One declared setting. */
    record Setting(String key, String defaultValue) {

        static Setting parse(String line) {
            var columns = line.split("\\|", -1);
            if (columns.length < 5) {
                throw new IllegalArgumentException(
                        RESOURCE + " needs 'key | type | default or REQUIRED | range | description', not: " + line);
            }
            return new Setting(columns[0].strip(), columns[2].strip());
        }
    }

    /** The keys that any module on the class path declares. */
    static Set<String> onClassPath() {
        try {
            return Collections.list(DeclaredSettings.class.getClassLoader().getResources(RESOURCE)).stream()
                    .flatMap(url -> read(url).stream())
                    .map(Setting::key)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot find " + RESOURCE, e);
        }
    }

    static List<Setting> read(URL resource) {
        try (var reader = new BufferedReader(new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Setting::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
