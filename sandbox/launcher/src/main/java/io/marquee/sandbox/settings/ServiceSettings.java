package io.marquee.sandbox.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The settings that a service lists in its WAR and in the jars in it. */
public record ServiceSettings(Map<String, SettingLine> lines) {

    private static final String LIST = "META-INF/marquee/settings.txt";

    /** The project's libraries that list settings; looking into all of a WAR's jars would take seconds. */
    private static final Set<String> OWN_LIBRARIES = Set.of("chassis", "workers");

    public static ServiceSettings in(Path war) throws IOException {
        var lines = new LinkedHashMap<String, SettingLine>();
        try (var archive = new ZipFile(war.toFile())) {
            for (var entry : Collections.list(archive.entries())) {
                read(entry.getName(), archive.getInputStream(entry), lines);
            }
        }
        return new ServiceSettings(lines);
    }

    public boolean lists(String key) {
        return lines.containsKey(key);
    }

    public Collection<SettingLine> all() {
        return lines.values();
    }

    private static void read(String entry, InputStream content, Map<String, SettingLine> lines) throws IOException {
        if (entry.endsWith(LIST)) {
            parse(new String(content.readAllBytes(), StandardCharsets.UTF_8), lines);
        } else if (isOwnLibrary(entry)) {
            var jar = new ZipInputStream(content);
            for (var inner = jar.getNextEntry(); inner != null; inner = jar.getNextEntry()) {
                read(inner.getName(), jar, lines);
            }
        }
    }

    private static boolean isOwnLibrary(String entry) {
        return OWN_LIBRARIES.stream().anyMatch(library -> entry.startsWith("WEB-INF/lib/" + library + "-"));
    }

    private static void parse(String list, Map<String, SettingLine> lines) {
        list.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(SettingLine::parse)
                .forEach(line -> lines.put(line.key(), line));
    }
}
