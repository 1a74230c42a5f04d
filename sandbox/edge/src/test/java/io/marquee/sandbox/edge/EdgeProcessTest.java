package io.marquee.sandbox.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edge as the process that the sandbox runs. */
class EdgeProcessTest {

    @TempDir
    Path folder;

    @Test
    void missingSettingsAreNamedAndEndTheProcess() throws Exception {
        var process = start(Map.of("EDGE_PORT", "many", "EDGE_UPSTREAM_AUTH_SERVICE", "localhost:80"));
        var lines = process.errorReader().lines().collect(Collectors.joining("\n"));
        assertEquals(78, process.waitFor());
        assertTrue(lines.contains("EDGE_PORT is wrong"), lines);
        assertTrue(lines.contains("EDGE_UPSTREAM_AUTH_SERVICE is wrong"), lines);
        assertTrue(lines.contains("EDGE_UPSTREAM_PAYMENT_SERVICE is missing"), lines);
        assertTrue(lines.contains("EDGE_ROUTES_FILE is missing"), lines);
        assertTrue(lines.contains("EDGE_MESSAGE_TOKEN is missing"), lines);
    }

    @Test
    void takenPortIsSaidInOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            for (var setting : new String[] {"EDGE_PORT", "EDGE_SMTP_PORT"}) {
                var settings = settings();
                settings.put(setting, String.valueOf(taken.getLocalPort()));
                var process = start(settings);
                var lines = process.errorReader().lines().collect(Collectors.joining("\n"));
                assertEquals(69, process.waitFor(), lines);
                assertTrue(lines.contains("is taken"), lines);
            }
        }
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("EDGE_PORT", "0");
        settings.put("EDGE_MAIL_PORT", "0");
        settings.put("EDGE_SMTP_PORT", "0");
        settings.put("EDGE_MESSAGE_TOKEN", "token0123456789");
        settings.put("EDGE_ROUTES_FILE", "../../gateway/routes.conf");
        settings.put("EDGE_DATA_DIR", folder.toString());
        for (var service : new String[] {"AUTH", "CATALOG", "BOOKING", "PAYMENT", "NOTIFICATION"}) {
            settings.put("EDGE_UPSTREAM_" + service + "_SERVICE", "http://127.0.0.1:9");
        }
        return settings;
    }

    private static Process start(Map<String, String> settings) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EdgeMain.class.getName());
        builder.environment().putAll(settings);
        return builder.start();
    }
}
