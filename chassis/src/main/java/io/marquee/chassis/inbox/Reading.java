package io.marquee.chassis.inbox;

import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What is done with one connection to Kafka, until it fails or is closed. */
interface Reading extends ConsumerRebalanceListener {

    /** Makes one for a connection. */
    @FunctionalInterface
    interface Beginning {
        Reading on(KafkaConsumer<String, byte[]> consumer, DeadLetters deadLetters);
    }

    /** One poll, and what follows from it. */
    void readOnce();

    /** Commits how far it has read, as far as that was not done yet. */
    void commit();

    /** Another consumer goes on with them, from here if the commit arrives in time. */
    @Override
    default void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
    }

    @Override
    default void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
}
