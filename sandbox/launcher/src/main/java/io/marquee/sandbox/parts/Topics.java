package io.marquee.sandbox.parts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the domain events, one for each owner, each with its dead letters. */
record Topics(String broker) {

    private static final List<String> OWNERS = List.of("users", "catalog", "bookings", "payments", "notifications");
    private static final int PARTITIONS = 3;

    boolean answer() throws InterruptedException {
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    void create() throws IOException, InterruptedException {
        try (var admin = admin()) {
            for (var topic : admin.createTopics(topics()).values().values()) {
                await(topic);
            }
        }
    }

    private static void await(KafkaFuture<Void> topic) throws IOException, InterruptedException {
        try {
            topic.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IOException(
                        "Kafka did not create a topic: " + e.getCause().getMessage(), e);
            }
        }
    }

    private static List<NewTopic> topics() {
        return OWNERS.stream()
                .map(owner -> "marquee." + owner)
                .flatMap(topic -> Stream.of(
                        new NewTopic(topic, PARTITIONS, (short) 1), new NewTopic(topic + ".dlq", 1, (short) 1)))
                .toList();
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000));
    }
}
