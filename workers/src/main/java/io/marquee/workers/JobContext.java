package io.marquee.workers;

import java.util.Map;

/**
 * What a worker may want to know about its job beside the variables.
 *
 * @param key the job's key in the engine; a retried job keeps it
 * @param processInstanceKey the process instance, as shown in Operate
 * @param headers the task headers of the model, never null
 * @param retries attempts left, this one included
 */
public record JobContext(long key, long processInstanceKey, Map<String, String> headers, int retries) {

    /** Copies the headers, so that a worker cannot change what another one sees. */
    public JobContext {
        headers = Map.copyOf(headers);
    }

    /**
     * The header that the model must give to this task.
     *
     * @throws IllegalStateException if the model lacks it, with a message for whoever draws the model
     */
    public String header(String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException("The task in the process model lacks the header '" + name + "'");
        }
        return value;
    }
}
