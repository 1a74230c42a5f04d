package io.marquee.benchmark.report;

import io.marquee.benchmark.scenario.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The result of a run, as Markdown with its plots.
 *
 * @param conditions under which it was measured
 * @param measurements in the order in which they were made
 */
public record Report(Map<String, String> conditions, List<Measurement> measurements) {

    /** Begins one, with the machine as it is now. */
    public static Report begin() throws IOException {
        return new Report(Conditions.now(), new ArrayList<>());
    }

    public void add(Measurement measurement) {
        measurements.add(measurement);
    }

    /** Writes {@code NAME.md} and the plots that it shows. @return the file with the table */
    public Path write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var plots = new ArrayList<String>();
        if (Plots.throughput(measurements, folder.resolve(name + "-throughput.png"))) {
            plots.add(name + "-throughput.png");
        }
        if (Plots.latency(measurements, folder.resolve(name + "-latency.png"))) {
            plots.add(name + "-latency.png");
        }
        return Files.writeString(folder.resolve(name + ".md"), Markdown.of(this, plots));
    }
}
