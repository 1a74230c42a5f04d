package io.marquee.system.platform;

import java.util.Map;

/** What a service counts since its process began. */
public final class Metrics {

    private Metrics() {}

    /** How many jobs of that type the service's process has brought to their end. */
    public static long completedJobs(String service, String jobType) {
        var metrics = new Http(Platform.baseUrl(), Map.of("Accept", "application/json"))
                .get("/metrics/" + service + "?scope=application")
                .expect(200)
                .body();
        var counters = metrics.properties().stream()
                .filter(counter -> counter.getKey().startsWith("worker_jobs_total"))
                .filter(counter -> counter.getKey().contains("type=" + jobType))
                .filter(counter -> counter.getKey().contains("result=completed"));
        return counters.mapToLong(counter -> counter.getValue().asLong()).sum();
    }
}
