package io.marquee.booking.seats.control;

import io.marquee.chassis.persistence.ServiceStarted;
import io.marquee.chassis.redis.RedisConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RTopic;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all replicas that seats of a show have changed. The Lua scripts publish on the same topic ({@code seat-changes},
 * the message is the show's id), in one step with the change of the locks; what happens in the database is published
 * here, after the commit. A lost message costs seconds only, see {@link SeatWatches}.
 */
@ApplicationScoped
public class SeatTopic {

    private static final Logger LOG = LoggerFactory.getLogger(SeatTopic.class);
    private static final String NAME = "seat-changes";
    private static final long PAUSE_SECONDS = 2;

    private final RedisConnection redis;
    private final SeatWatches watches;

    /** For CDI's proxy. */
    protected SeatTopic() {
        this(null, null);
    }

    @Inject
    public SeatTopic(RedisConnection redis, SeatWatches watches) {
        this.redis = redis;
        this.watches = watches;
    }

    void listen(@Observes ServiceStarted started) {
        subscribe();
    }

    /** Seats of the show were sold, or are free again; call it after the commit. */
    public void changed(UUID showId) {
        watches.changed(showId);
        topic().publishAsync(showId.toString()).exceptionally(error -> {
            LOG.warn("Other replicas could not be told about the seats of show {}: {}", showId, error.toString());
            return null;
        });
    }

    /** Redisson subscribes again after a lost connection, but not if Redis is away at the first time. */
    private void subscribe() {
        topic().addListenerAsync(String.class, (topic, showId) -> watches.changed(UUID.fromString(showId)))
                .whenComplete((listener, error) -> {
                    if (error != null) {
                        LOG.warn(
                                "Redis cannot be reached, changes of seats are seen late for now: {}",
                                error.toString());
                        CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS)
                                .execute(this::subscribe);
                    }
                });
    }

    private RTopic topic() {
        return redis.client().getTopic(NAME, StringCodec.INSTANCE);
    }
}
