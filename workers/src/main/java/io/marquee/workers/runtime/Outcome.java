package io.marquee.workers.runtime;

import java.time.Duration;

/** What the engine is told about a job. */
sealed interface Outcome {

    /** The word that counts this outcome in the metrics. */
    String result();

    /** @param variables JSON object of the new variables */
    record Completed(String variables) implements Outcome {
        @Override
        public String result() {
            return "completed";
        }
    }

    /** The model catches this business outcome. */
    record BusinessError(String code, String message) implements Outcome {
        @Override
        public String result() {
            return "error";
        }
    }

    /**
     * @param retries attempts left; none means that the engine raises an incident
     * @param backoff how long the job is kept before the engine hears of it
     */
    record Failed(String message, int retries, Duration backoff) implements Outcome {
        @Override
        public String result() {
            return retries == 0 ? "incident" : "failed";
        }
    }
}
