package io.marquee.chassis.inbox;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.persistence.DatabaseFaults;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets one event applied, or out of the way: tried again while that can help, at most {@value #ATTEMPTS} times, then
 * moved to the dead letters with the reason. Without its database a service can apply no event at all, so it waits for
 * that as long as it takes. The events behind it wait, because one aggregate's events stay in order.
 */
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int ATTEMPTS = 8;
    private static final long FIRST_WAIT_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final EventDispatcher dispatcher;
    private final DeadLetters deadLetters;

    Delivery(EventDispatcher dispatcher, DeadLetters deadLetters) {
        this.dispatcher = dispatcher;
        this.deadLetters = deadLetters;
    }

    void deliver(ConsumerRecord<String, byte[]> message) {
        var wait = FIRST_WAIT_MILLIS;
        var attempt = 0;
        while (true) {
            try {
                dispatcher.dispatch(KafkaMessageFactory.createReader(message).toEvent());
                return;
            } catch (BusinessException | CloudEventRWException | IllegalArgumentException e) {
                deadLetters.bury(message, e.getMessage());
                return;
            } catch (RuntimeException e) {
                attempt += DatabaseFaults.passes(e) ? 0 : 1;
                LOG.warn("Event at {} could not be applied, attempt {}", place(message), attempt, e);
                if (attempt == ATTEMPTS) {
                    deadLetters.bury(message, e.toString());
                    return;
                }
                pause(wait);
                wait = Math.min(wait * 3, LONGEST_WAIT_MILLIS);
            }
        }
    }

    static String place(ConsumerRecord<?, ?> message) {
        return message.topic() + "/" + message.partition() + "@" + message.offset();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            // Ends the loop without committing the position: the event is read again after the next start.
            throw new InterruptException(e);
        }
    }
}
