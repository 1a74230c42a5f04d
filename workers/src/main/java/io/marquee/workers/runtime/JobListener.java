package io.marquee.workers.runtime;

import java.time.Duration;

/** Is told of every job that a worker has worked on. */
@FunctionalInterface
public interface JobListener {

    /**
     * @param type the job type
     * @param result completed, error (a BPMN error), failed (will be repeated), incident, or late (not begun, because
     *     its time-out passed while it waited)
     * @param duration of the worker's own work
     */
    void ended(String type, String result, Duration duration);
}
