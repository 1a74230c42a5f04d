package io.marquee.catalog.browse.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts {@code cache_requests_total{cache,result}} (at-hand in this replica; else hit, miss, or skipped
 * because the cache is behind) and {@code
 * browse_answers_total{source}} (index or database) for what the cache did not answer.
 */
@ApplicationScoped
public class BrowseMetrics {

    private final MetricRegistry metrics;

    /** For the container's proxy only. */
    protected BrowseMetrics() {
        this(null);
    }

    @Inject
    public BrowseMetrics(MetricRegistry metrics) {
        this.metrics = metrics;
    }

    void asked(boolean hit) {
        requests(hit ? "hit" : "miss").inc();
    }

    /** An answer at hand was sent. */
    public void sentAgain() {
        requests("at-hand").inc();
    }

    void skipped() {
        requests("skipped").inc();
    }

    void answeredBy(String source) {
        metrics.counter("browse_answers_total", new Tag("source", source)).inc();
    }

    private Counter requests(String result) {
        return metrics.counter("cache_requests_total", new Tag("cache", "browse"), new Tag("result", result));
    }
}
