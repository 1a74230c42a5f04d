package io.marquee.chassis.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reacts to domain events in batches, for work that is done better for many at once, such as keeping an index.
 * Implementations are CDI beans in a {@code boundary} package; the chassis finds them. Unlike for an {@link EventHandler}
 * nothing is recorded in the inbox: an event may come again, and applying it again must be harmless.
 */
public interface EventBatchHandler {

    /** Part of the name of the consumer group, after the service's. */
    String name();

    /** Kafka topics to read, such as {@code marquee.catalog}. */
    Set<String> topics();

    /** How far apart batches begin at least, so that many events in a short time make few batches. */
    Duration pace();

    /** Whether this reacts to events of that type; others of the topics are passed over. */
    boolean accepts(String type);

    /**
     * Applies events, oldest first; those of one aggregate are in order. An exception means that nothing of the batch
     * counts: all of it comes again, for as long as it takes.
     *
     * @return ids of events that can never be applied, each with the reason; they go to the dead letters
     */
    Map<UUID, String> handle(List<ReceivedEvent> events);

    /**
     * Finishes what {@link #handle} had to leave open; called after each batch, and in quiet times twice a second. The
     * position is committed when everything is finished, so that after a death what was left open is begun again.
     *
     * @return whether nothing is open
     */
    boolean settle();
}
