package io.marquee.chassis.metrics;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * A histogram of durations in seconds, as Prometheus adds them up over replicas: {@code name_bucket} with the label {@code
 * le}, {@code name_sum}, {@code name_count}. The server, which has no such histogram, calls each of them a gauge (see
 * docs/adr/0054).
 */
public final class Durations {

    /** Seconds. The goals, 0.5 and 2, are among them, so that what keeps to them is counted and not estimated. */
    private static final double[] BOUNDS = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 900};

    private static final double NANOS = 1e9;

    private final MetricRegistry registry;
    private final String name;
    private final Map<List<Tag>, Series> all = new ConcurrentHashMap<>();

    /** @param name of the metric, ending in {@code _seconds} */
    public Durations(MetricRegistry registry, String name) {
        this.registry = registry;
        this.name = name;
    }

    public void add(Duration duration, Tag... labels) {
        all.computeIfAbsent(List.of(labels), this::register).add(duration);
    }

    private Series register(List<Tag> labels) {
        var series = new Series();
        var tags = labels.toArray(Tag[]::new);
        for (var place = 0; place < BOUNDS.length; place++) {
            var bucket = place;
            gauge("_bucket", () -> series.upTo(bucket), with(tags, Double.toString(BOUNDS[place])));
        }
        gauge("_bucket", series.count::sum, with(tags, "+Inf"));
        gauge("_count", series.count::sum, tags);
        registry.gauge(name + "_sum", () -> series.nanos.sum() / NANOS, tags);
        return series;
    }

    private void gauge(String suffix, LongSupplier value, Tag... tags) {
        registry.gauge(name + suffix, value::getAsLong, tags);
    }

    private static Tag[] with(Tag[] tags, String bound) {
        var more = Arrays.copyOf(tags, tags.length + 1);
        more[tags.length] = new Tag("le", bound);
        return more;
    }

    /** What is counted for one combination of labels. */
    private static final class Series {

        private final LongAdder[] within = new LongAdder[BOUNDS.length];
        private final LongAdder count = new LongAdder();
        private final LongAdder nanos = new LongAdder();

        Series() {
            Arrays.setAll(within, place -> new LongAdder());
        }

        void add(Duration duration) {
            var seconds = duration.toNanos() / NANOS;
            for (var place = 0; place < BOUNDS.length; place++) {
                if (seconds <= BOUNDS[place]) {
                    within[place].increment();
                    break;
                }
            }
            nanos.add(duration.toNanos());
            count.increment();
        }

        /** Each bucket has those of the smaller ones, too. */
        long upTo(int place) {
            return Arrays.stream(within, 0, place + 1).mapToLong(LongAdder::sum).sum();
        }
    }
}
