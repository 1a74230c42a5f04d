package io.marquee.system.death;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.marquee.system.platform.HeldCommits;
import io.marquee.system.platform.Http;
import io.marquee.system.platform.Metrics;
import io.marquee.system.platform.Operate;
import io.marquee.system.platform.Parts;
import io.marquee.system.platform.Platform;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A service dies after a step has had its effect and before it has told the process engine. The engine hands the job out
 * again; the effect is there once, and the process goes on.
 *
 * <p>For steps whose effect is in a database, {@link HeldCommits} stops the service at exactly that moment. That a job came
 * a second time is seen by the count of jobs of the new process, which begins at zero.
 */
public final class WorkerDeath {

    /** The job's time-out of 45 s where a provider is called, and time to start a service on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Duration HOLD_TIME = Duration.parse(Platform.setting("booking.hold-time"));

    private static final List<String> PROCESSES =
            List.of("booking", "booking-cancellation", "late-payment", "refund-recovery", "show-cancellation");

    private WorkerDeath() {}

    /** Returns when the service, started again, has done all of the steps. */
    public static void after(String service, Step... steps) {
        try (var held = HeldCommits.begin()) {
            var written =
                    Arrays.stream(steps).filter(step -> step.table() != null).toList();
            written.forEach(step -> held.hold(service, step.table(), step.condition()));
            var process = Parts.process(service);
            for (var step : steps) {
                step.begin().run();
            }
            held.await(service, written.size());
            Parts.kill(process);
        }
        Parts.restart(service);
        expectJobs(service, Arrays.stream(steps).collect(Collectors.toMap(Step::jobType, Step::jobs)));
    }

    /** The new process of the service has done exactly these jobs of the types. */
    public static void expectJobs(String service, Map<String, Integer> jobs) {
        jobs.forEach((type, count) -> {
            await(service + " does " + type + " again")
                    .atMost(PATIENCE)
                    .until(() -> Metrics.completedJobs(service, type) >= count);
            assertEquals(count.longValue(), Metrics.completedJobs(service, type), type);
        });
    }

    /** Returns when the service has taken a job and not ended it. */
    public static void awaitRunningJob(String service) {
        var health = new Http(Platform.baseUrl(), Map.of());
        await(service + " works on a job")
                .atMost(PATIENCE)
                .until(() -> health.get("/health/" + service)
                                .body()
                                .findValue("running")
                                .asInt()
                        > 0);
    }

    /**
     * Returns when no process of a booking or a show is left. Before a test: what others have left unpaid expires, and its
     * jobs would be counted with those of the test. After it: whoever was to be told something has been told.
     */
    public static void awaitNothingUnderWay() {
        var operate = Operate.login();
        await("the processes of bookings and shows end")
                .atMost(HOLD_TIME.plus(PATIENCE))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> PROCESSES.stream().noneMatch(operate::hasActive));
    }

    /** Condition on a row that belongs to a user and has come to a status. */
    public static String status(String status, String userId) {
        return "new.status = '" + status + "' and new.user_id = '" + userId + "'";
    }
}
