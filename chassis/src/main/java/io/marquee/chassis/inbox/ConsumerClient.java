package io.marquee.chassis.inbox;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Makes Kafka consumers. Values are read as bytes, so that what is no event can still be moved out of the way. */
final class ConsumerClient {

    private ConsumerClient() {}

    /** @param most messages of one poll */
    static KafkaConsumer<String, byte[]> open(String servers, String group, int most) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        5000,
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        10000,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        most,
                        ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                        300000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
