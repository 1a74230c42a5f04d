package io.marquee.sandbox.audit.live;

import io.marquee.sandbox.audit.books.CouldNotLook;
import io.marquee.sandbox.parts.KafkaPart;
import io.marquee.sandbox.parts.Plan;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How many events no consumer could apply. */
public record DeadLetters(Plan plan) {

    /** Their number by topic; a topic without any is left out. */
    public Map<String, Long> byTopic() throws CouldNotLook {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, plan.hostAndPort(KafkaPart.NAME),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000))) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.endsWith(".dlq"))
                    .toList();
            var partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            var begin = offsets(admin, partitions, OffsetSpec.earliest());
            var count = new TreeMap<String, Long>();
            offsets(admin, partitions, OffsetSpec.latest())
                    .forEach((partition, end) -> count.merge(partition.topic(), end - begin.get(partition), Long::sum));
            count.values().removeIf(letters -> letters == 0);
            return count;
        } catch (ExecutionException e) {
            throw new CouldNotLook(KafkaPart.NAME, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CouldNotLook(KafkaPart.NAME, e);
        }
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, java.util.List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var wanted = partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }
}
