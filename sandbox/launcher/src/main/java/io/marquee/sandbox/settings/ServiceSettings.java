package io.marquee.sandbox.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The settings that a service lists in its WAR and in the jars in it. */
public record ServiceSettings(Map<String, SettingLine> lines) {

    private static final String LIST = "META-INF/marquee/settings.txt";

    public static ServiceSettings in(Path war) throws IOException {
        var lines = new LinkedHashMap<String, SettingLine>();
        try (var archive = Files.newInputStream(war)) {
            collect(archive, lines);
        }
        return new ServiceSettings(lines);
    }

    public boolean lists(String key) {
        return lines.containsKey(key);
    }

    public Collection<SettingLine> all() {
        return lines.values();
    }

    private static void collect(InputStream archive, Map<String, SettingLine> lines) throws IOException {
        var zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(LIST)) {
                parse(new String(zip.readAllBytes(), StandardCharsets.UTF_8), lines);
            } else if (entry.getName().startsWith("WEB-INF/lib/")) {
                collect(new ByteArrayInputStream(zip.readAllBytes()), lines);
            }
        }
    }

    private static void parse(String list, Map<String, SettingLine> lines) {
        list.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(SettingLine::parse)
                .forEach(line -> lines.put(line.key(), line));
    }
}
