package io.marquee.benchmark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.benchmark.load.ClosedLoad;
import io.marquee.benchmark.load.Cpu;
import io.marquee.benchmark.load.Failures;
import io.marquee.benchmark.load.Latencies;
import io.marquee.benchmark.load.OpenLoad;
import io.marquee.benchmark.scenario.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownTest {

    private static final Cpu CPU = new Cpu(Map.of("booking-service", Duration.ofSeconds(3)), Duration.ofSeconds(4));

    @Test
    void showsTheNumbersAndWhereTheTimeWent(@TempDir Path folder) throws IOException {
        var report = new Report(
                Map.of("Date", "2026-11-25 20:00 UTC"),
                List.of(
                        measured("Bookings", new ClosedLoad(24, Duration.ofSeconds(10)).toString()),
                        measured("POST /bookings", new OpenLoad(10, Duration.ofSeconds(10)).toString())));
        var text = Files.readString(report.write(folder, "run"));
        assertTrue(text.startsWith("# Benchmark of 2026-11-25 20:00 UTC"), text);
        assertTrue(text.contains("| Bookings | closed, 24 at once for 10 s | 30.0 | 50.0 |"), text);
        assertTrue(text.contains("| 25 % |"), text);
        assertTrue(text.contains("| booking-service | 10.0 | 10.0 |"), text);
        assertEquals(
                900, ImageIO.read(folder.resolve("run-throughput.png").toFile()).getWidth());
        assertEquals(
                900, ImageIO.read(folder.resolve("run-latency.png").toFile()).getWidth());
    }

    @Test
    void aRunThatWasCutOffShowsWhatThereIs(@TempDir Path folder) throws IOException {
        var nothingDone = new Measurement(
                "POST /bookings",
                new OpenLoad(10, Duration.ofSeconds(10)).toString(),
                0,
                10,
                new Latencies(),
                0,
                new Failures(),
                CPU);
        var text = Files.readString(new Report(Map.of(), List.of(nothingDone)).write(folder, "cut"));
        assertTrue(text.contains("| POST /bookings | open, 10/s for 10 s | 0.00 |"), text);
        assertFalse(text.contains("png"), text);
    }

    @Test
    void numbersHaveThreeDigits() {
        assertEquals("1.23", Markdown.number(1.234));
        assertEquals("12.3", Markdown.number(12.34));
        assertEquals("1,234", Markdown.number(1234.4));
    }

    private static Measurement measured(String name, String load) {
        var latencies = new Latencies();
        for (var millis = 1; millis <= 100; millis++) {
            latencies.record(Duration.ofMillis(millis));
        }
        return new Measurement(name, load, 300, 10, latencies, 0, new Failures(), CPU);
    }
}
