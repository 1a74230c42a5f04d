package io.marquee.benchmark;

import io.marquee.benchmark.platform.Platform;
import io.marquee.benchmark.report.Report;
import io.marquee.benchmark.scenario.Measurement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Says what is measured as soon as it is, and keeps it for the report. */
final class Recording {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    private final String subject;
    private final Report report = Report.begin();

    /** @param subject of all its measurements, for the name of the file */
    private Recording(String subject) throws IOException {
        this.subject = subject;
    }

    static Recording of(String subject, Platform platform) throws IOException {
        var recording = new Recording(subject);
        recording.note("Settings of the platform", platform.settings().toString());
        return recording;
    }

    /** A circumstance that a reader of the report should know. */
    void note(String name, String value) {
        report.conditions().put(name, value);
    }

    void add(Measurement measurement) {
        report.add(measurement);
        say("%s: %.1f/s, p50 %.1f ms, p99 %.1f ms, failed %d, CPU of others %d of %d ms %s"
                .formatted(
                        measurement.name(),
                        measurement.perSecond(),
                        measurement.latencies().millis(50),
                        measurement.latencies().millis(99),
                        measurement.failures().count(),
                        measurement.cpu().others().toMillis(),
                        measurement.cpu().machine().toMillis(),
                        measurement.failures().first().orElse("")));
    }

    void write(Path folder) throws IOException {
        var name = NAME.format(LocalDateTime.now(ZoneOffset.UTC)) + "-" + subject;
        say("Written to " + report.write(folder, name));
    }

    static void say(String line) {
        System.out.println(line);
    }
}
