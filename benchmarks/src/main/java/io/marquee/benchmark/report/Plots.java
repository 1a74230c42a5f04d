package io.marquee.benchmark.report;

import io.marquee.benchmark.load.Latencies.Point;
import io.marquee.benchmark.scenario.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Pictures of measurements, as PNG: an SVG is thirty times as large, because it draws each letter. */
final class Plots {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;

    private Plots() {}

    /**
     * Bars: how many a second, of all that were measured under a closed load; rejections have another scale.
     *
     * @return false if there is nothing to draw
     */
    static boolean throughput(List<Measurement> measurements, Path file) throws IOException {
        var shown = measurements.stream()
                .filter(each -> each.load().startsWith("closed") && !each.name().startsWith("Rejections"))
                .toList();
        if (shown.isEmpty()) {
            return false;
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Throughput of a saturated platform")
                .yAxisTitle("per second")
                .build();
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setLabelsVisible(true);
        chart.addSeries(
                "per second",
                shown.stream().map(Measurement::name).toList(),
                shown.stream().map(Measurement::perSecond).map(Plots::rounded).toList());
        return save(chart, file);
    }

    /**
     * Lines: how long so many percent took at most, of all that were measured under an open load.
     *
     * @return false if there is nothing to draw
     */
    static boolean latency(List<Measurement> measurements, Path file) throws IOException {
        var shown = measurements.stream()
                .filter(each ->
                        each.load().startsWith("open") && each.latencies().count() > 0)
                .toList();
        if (shown.isEmpty()) {
            return false;
        }
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Latency at a constant arrival rate")
                .xAxisTitle("percent of the customers")
                .yAxisTitle("milliseconds at most")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
        chart.getStyler().setYAxisMin(0.0);
        for (var each : shown) {
            var points = each.latencies().distribution();
            chart.addSeries(
                            each.name() + ", " + each.load(),
                            points.stream().mapToDouble(Point::percentile).toArray(),
                            points.stream().mapToDouble(Point::millis).toArray())
                    .setMarker(SeriesMarkers.NONE);
        }
        return save(chart, file);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static boolean save(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            ChartEncoder.saveChart(chart, out, "png");
        }
        return true;
    }
}
