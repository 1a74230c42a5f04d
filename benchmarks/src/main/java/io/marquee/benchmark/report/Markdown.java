package io.marquee.benchmark.report;

import io.marquee.benchmark.scenario.Measurement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** A report as text: conditions, numbers, and where the CPU time went. */
final class Markdown {

    private Markdown() {}

    static String of(Report report, List<String> plots) {
        var lines = new ArrayList<String>();
        lines.add("# Benchmark of " + report.conditions().get("Date"));
        lines.add("");
        report.conditions().forEach((condition, value) -> lines.add("- " + condition + ": " + value));
        lines.add("");
        lines.addAll(numbers(report.measurements()));
        lines.add("");
        lines.addAll(failures(report.measurements()));
        plots.forEach(plot -> lines.add("![Plot](" + plot + ")\n"));
        lines.addAll(processorTime(report.measurements()));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> numbers(List<Measurement> measurements) {
        var lines = new ArrayList<String>();
        lines.add(
                "| measured | load | per second | p50 ms | p90 ms | p99 ms | max ms | 202 | failed | CPU of others |");
        lines.add("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var each : measurements) {
            lines.add("| %s | %s | %s | %s | %s | %s | %s | %d | %d | %s |"
                    .formatted(
                            each.name(),
                            each.load(),
                            number(each.perSecond()),
                            number(each.latencies().millis(50)),
                            number(each.latencies().millis(90)),
                            number(each.latencies().millis(99)),
                            number(each.latencies().maxMillis()),
                            each.other(),
                            each.failures().count(),
                            percent(each.cpu().others(), each.cpu().machine())));
        }
        return lines;
    }

    private static List<String> failures(List<Measurement> measurements) {
        var lines = new ArrayList<String>();
        for (var each : measurements) {
            each.failures()
                    .first()
                    .ifPresent(first -> lines.add("First failure of \"" + each.name() + "\": " + first + "\n"));
        }
        return lines;
    }

    /** CPU milliseconds for each one done, by part. */
    private static List<String> processorTime(List<Measurement> measurements) {
        var parts = new LinkedHashSet<String>();
        measurements.forEach(each -> parts.addAll(each.cpu().parts().keySet()));
        var lines = new ArrayList<String>();
        lines.add("CPU milliseconds for each one that was done, by part:");
        lines.add("");
        lines.add("| part |" + joined(measurements, each -> " " + each.name() + " |"));
        lines.add("| --- |" + " ---: |".repeat(measurements.size()));
        for (var part : parts) {
            lines.add("| " + part + " |"
                    + joined(
                            measurements,
                            each -> " " + perDone(each, each.cpu().parts().get(part)) + " |"));
        }
        return lines;
    }

    private static String joined(
            List<Measurement> measurements, java.util.function.Function<Measurement, String> cell) {
        return measurements.stream().map(cell).reduce("", String::concat);
    }

    private static String perDone(Measurement each, Duration used) {
        return each.done() == 0 ? "-" : number(used.toMillis() / (double) each.done());
    }

    private static String percent(Duration part, Duration whole) {
        return whole.isZero() ? "-" : "%d %%".formatted(100 * part.toMillis() / whole.toMillis());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
