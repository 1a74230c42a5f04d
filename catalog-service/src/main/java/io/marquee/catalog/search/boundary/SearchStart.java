package io.marquee.catalog.search.boundary;

import io.marquee.catalog.search.control.IndexLag;
import io.marquee.catalog.search.control.Reindexing;
import io.marquee.chassis.persistence.ServiceStarted;
import io.marquee.chassis.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Looks how far the index is behind ({@code search_lag_seconds}), and builds it where there is none: at the first start,
 * and after OpenSearch has lost it.
 */
@ApplicationScoped
public class SearchStart {

    private static final Duration LOOK_FOR_THE_INDEX = Duration.ofSeconds(5);

    private final IndexLag lag;
    private final Reindexing reindexing;
    private final MetricRegistry metrics;

    @Resource
    private ManagedExecutorService executor;

    private List<Rounds> rounds = List.of();

    /** For the container's proxy only. */
    protected SearchStart() {
        this(null, null, null);
    }

    @Inject
    public SearchStart(IndexLag lag, Reindexing reindexing, MetricRegistry metrics) {
        this.lag = lag;
        this.reindexing = reindexing;
        this.metrics = metrics;
    }

    void start(@Observes ServiceStarted event) {
        metrics.gauge("search_lag_seconds", lag::seconds);
        rounds = List.of(
                new Rounds("Looking how far the search index is behind", IndexLag.INTERVAL, lag::look),
                new Rounds("Looking for the search index", LOOK_FOR_THE_INDEX, reindexing::startIfThereIsNone));
        rounds.forEach(executor::submit);
    }

    @PreDestroy
    void stop() {
        rounds.forEach(Rounds::stop);
    }
}
