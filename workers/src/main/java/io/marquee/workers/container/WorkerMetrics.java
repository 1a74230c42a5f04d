package io.marquee.workers.container;

import io.marquee.chassis.metrics.Durations;
import io.marquee.workers.runtime.JobListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts jobs by type and result, and times the workers. */
@ApplicationScoped
public class WorkerMetrics implements JobListener {

    static final String JOBS = "worker_jobs_total";
    static final String DURATION = "worker_job_duration_seconds";

    private final MetricRegistry metrics;
    private final Durations durations;

    /** For CDI's proxy. */
    protected WorkerMetrics() {
        this(null);
    }

    @Inject
    public WorkerMetrics(MetricRegistry metrics) {
        this.metrics = metrics;
        this.durations = new Durations(metrics, DURATION);
    }

    @Override
    public void ended(String type, String result, Duration duration) {
        metrics.counter(JOBS, new Tag("type", type), new Tag("result", result)).inc();
        durations.add(duration, new Tag("type", type));
    }
}
