package io.marquee.sandbox.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.sandbox.edge.settings.EdgeSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiPageTest {

    @TempDir
    Path folder;

    private RunningEdge edge;

    @BeforeEach
    void start() {
        edge = new RunningEdge(folder, URI.create("http://127.0.0.1:9"));
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void pageOffersEveryServiceAndTheLinks() throws Exception {
        var page = edge.get("/api").body();
        for (var service : EdgeSettings.SERVICES) {
            assertTrue(page.contains("data-service=\"" + service + "\""), page);
        }
        assertTrue(page.contains(">Operate</a>"), page);
        assertEquals(page, edge.get("/").body());
    }

    @Test
    void everythingThePageLoadsIsServedHere() throws Exception {
        var page = edge.get("/").body();
        assertFalse(page.contains("https://"), "nothing is loaded from elsewhere");
        var loaded = Pattern.compile("(src|href)=\"(/api/[^\"]+)\"").matcher(page);
        var count = 0;
        while (loaded.find()) {
            assertEquals(200, edge.get(loaded.group(2)).statusCode(), loaded.group(2));
            count++;
        }
        assertEquals(4, count);
    }

    @Test
    void edgeIsHealthyEvenWhenItsServicesAreNot() throws Exception {
        assertEquals(200, edge.get("/health").statusCode());
        assertEquals(503, edge.get("/health/auth-service").statusCode());
    }

    @Test
    void unknownAssetIsNotFound() throws Exception {
        assertEquals(404, edge.get("/api/assets/unknown.js").statusCode());
        assertEquals(
                404, edge.get("/api/swagger-ui/../../../../pages/mail.html").statusCode());
    }
}
