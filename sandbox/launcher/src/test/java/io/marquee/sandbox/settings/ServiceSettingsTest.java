package io.marquee.sandbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {

    private static final String LIST = "META-INF/marquee/settings.txt";

    @TempDir
    private Path folder;

    @Test
    void settingsOfTheWarAndOfTheProjectsJarsInItAreFound() throws IOException {
        var chassis = zip(Map.of(LIST, text("# comment\n\ndatabase.url | jdbc-url | REQUIRED | | Where\n")));
        var stranger = zip(Map.of(LIST, text("stranger.key | string | x | | Not ours\n")));
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("WEB-INF/classes/" + LIST, text("booking.hold-time | duration | PT5M | | How long\n"));
        entries.put("WEB-INF/lib/chassis-0.1.0-SNAPSHOT.jar", chassis);
        entries.put("WEB-INF/lib/other-1.0.jar", stranger);
        var war = Files.write(folder.resolve("booking-service.war"), zip(entries));

        var settings = ServiceSettings.in(war);

        assertTrue(settings.lists("booking.hold-time"));
        assertEquals("PT5M", settings.lines().get("booking.hold-time").defaultValue());
        assertTrue(settings.lines().get("database.url").isRequired());
        assertFalse(settings.lists("stranger.key"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
