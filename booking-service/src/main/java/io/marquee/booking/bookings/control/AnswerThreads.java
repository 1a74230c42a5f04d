package io.marquee.booking.bookings.control;

import io.marquee.chassis.logging.LogContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;

/** The container's threads on which requests are answered that have waited. */
@ApplicationScoped
public class AnswerThreads {

    @Resource
    private ManagedExecutorService executor;

    /** Threads that log and answer under the correlation id of the current request. */
    public Executor sameContext() {
        var context = LogContext.copy();
        return task -> executor.execute(() -> {
            LogContext.restore(context);
            try {
                task.run();
            } finally {
                LogContext.clear();
            }
        });
    }
}
