package io.marquee.chassis.inbox;

import java.util.Set;

/**
 * Reacts to domain events. Implementations are CDI beans in a {@code boundary} package; the chassis finds them. An
 * event reaches a handler once: its id is recorded in the transaction in which the handler runs.
 */
public interface EventHandler {

    /** Kafka topics to read, such as {@code marquee.catalog}. */
    Set<String> topics();

    /** Event types to react to, with their version; others of the topics are passed over. */
    Set<String> types();

    /**
     * Applies the event, in a transaction that is already open. An exception rolls it back; the event is tried again
     * and in the end goes to the topic's dead-letter topic, so a handler may simply throw.
     */
    void handle(ReceivedEvent event);
}
