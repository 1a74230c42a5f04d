package io.marquee.bpmn;

import java.util.Map;

/** What a service answers when the process asks it to do a step. */
sealed interface Answer {
    /** The step is done; these variables result from it. */
    record Done(Map<String, ?> variables) implements Answer {}

    /** A business outcome that the process has a path for. */
    record Refused(String code, String reason) implements Answer {}

    /** A technical fault: the engine tries again as long as retries are left. */
    record Broken(String message) implements Answer {}

    /** The service does not answer yet. */
    record Late() implements Answer {}

    static Answer done() {
        return new Done(Map.of());
    }

    static Answer done(String variable, Object value) {
        return new Done(Map.of(variable, value));
    }
}
