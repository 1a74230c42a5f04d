package io.marquee.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Durations from 10 µs to 2 min, kept with three significant digits. Threads may record at the same time. */
public final class Latencies {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;
    private static final int STEPS_PER_HALF = 5;

    private final Histogram micros = new ConcurrentHistogram(10, LONGEST_MICROS, DIGITS);

    /** A point of the distribution: so many percent took no longer. */
    public record Point(double percentile, double millis) {}

    /** A longer one than two minutes counts as two minutes. */
    public void record(Duration duration) {
        micros.recordValue(Math.clamp(duration.toNanos() / 1000, 0, LONGEST_MICROS));
    }

    public long count() {
        return micros.getTotalCount();
    }

    /** @param percentile 0 to 100. @return milliseconds; 0 if nothing was recorded */
    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    public double maxMillis() {
        return micros.getMaxValue() / 1000.0;
    }

    /** The distribution, finer towards the slowest. */
    public List<Point> distribution() {
        var points = new ArrayList<Point>();
        for (var value : micros.percentiles(STEPS_PER_HALF)) {
            points.add(new Point(value.getPercentileLevelIteratedTo(), value.getValueIteratedTo() / 1000.0));
        }
        return points;
    }
}
