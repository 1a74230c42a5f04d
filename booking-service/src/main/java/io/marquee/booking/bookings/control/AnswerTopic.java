package io.marquee.booking.bookings.control;

import io.marquee.chassis.persistence.ServiceStarted;
import io.marquee.chassis.redis.RedisConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RTopic;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all replicas that a booking can be answered, because the job may have run on another one than the request. A
 * lost message costs time only: who waits looks into the database at the end of its time.
 */
@ApplicationScoped
public class AnswerTopic {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerTopic.class);
    private static final String NAME = "booking-answers";
    private static final long PAUSE_SECONDS = 2;

    private final RedisConnection redis;
    private final AwaitedAnswers answers;

    /** For CDI's proxy. */
    protected AnswerTopic() {
        this(null, null);
    }

    @Inject
    public AnswerTopic(RedisConnection redis, AwaitedAnswers answers) {
        this.redis = redis;
        this.answers = answers;
    }

    void listen(@Observes ServiceStarted started) {
        subscribe();
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingChanged change) {
        if (!change.answered()) {
            return;
        }
        tell(change.bookingId());
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnswerReady ready) {
        tell(ready.id());
    }

    private void tell(UUID id) {
        answers.answered(id);
        topic().publishAsync(id.toString()).exceptionally(error -> {
            LOG.warn("Other replicas could not be told that {} can be answered: {}", id, error.toString());
            return null;
        });
    }

    /** Redisson subscribes again after a lost connection, but not if Redis is away at the first time. */
    private void subscribe() {
        topic().addListenerAsync(String.class, (topic, id) -> answers.answered(UUID.fromString(id)))
                .whenComplete((listener, error) -> {
                    if (error != null) {
                        LOG.warn(
                                "Redis cannot be reached, answers of other replicas are not heard: {}",
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
