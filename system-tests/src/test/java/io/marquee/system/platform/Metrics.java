package io.marquee.system.platform;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a service counts since its process began, as Prometheus reads it. */
public final class Metrics {

    private Metrics() {}

    /** All that the service shows, a figure a line. */
    public static String of(String service) {
        var text = new Http(Platform.baseUrl(), Map.of()).download("/metrics/" + service);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** How many jobs of that type the service's process has brought to their end. */
    public static long completedJobs(String service, String jobType) {
        return of(service)
                .lines()
                .filter(line -> line.startsWith("worker_jobs_total{"))
                .filter(line -> line.contains("type=\"" + jobType + "\""))
                .filter(line -> line.contains("result=\"completed\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
