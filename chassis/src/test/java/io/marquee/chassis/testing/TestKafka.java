package io.marquee.chassis.testing;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker with the platform's topics, to which a test publishes as the other services do. A service that wants it
 * registers it as {@link TestPart} and has {@code kafka_2.13} among its test dependencies.
 */
public final class TestKafka implements TestPart {

    /** Held, because the log manager forgets the level of a logger that nobody holds. */
    private static final List<Logger> CHATTY = List.of(Logger.getLogger("kafka"), Logger.getLogger("org.apache.kafka"));

    private static String address;

    private KafkaRaftServer server;

    @Override
    public Map<String, String> start() {
        try {
            CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
            var ports = List.of(freePort(), freePort());
            address = "127.0.0.1:" + ports.get(0);
            var settings = settings(Files.createTempDirectory("test-kafka"), ports.get(1));
            format(settings);
            server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
            server.startup();
            createTopics();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka could not start", e);
        }
        return Map.of("kafka.bootstrap-servers", address);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Publishes an event and waits until the broker has it. */
    public static void publish(String topic, String type, Object subject, String data) {
        publish(UUID.randomUUID(), topic, type, subject, data);
    }

    /** The same with an id, for an event that comes twice. */
    public static void publish(UUID id, String topic, String type, Object subject, String data) {
        publish(id, OffsetDateTime.now(), topic, type, subject, data);
    }

    /** The same of an earlier time, for an event that comes late. */
    public static void publish(OffsetDateTime time, String topic, String type, Object subject, String data) {
        publish(UUID.randomUUID(), time, topic, type, subject, data);
    }

    private static void publish(UUID id, OffsetDateTime time, String topic, String type, Object subject, String data) {
        var event = CloudEventBuilder.v1()
                .withId(id.toString())
                .withType(type)
                .withSource(URI.create("/test"))
                .withSubject(subject.toString())
                .withTime(time)
                .withExtension("correlationid", "kafka-test")
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", address),
                new StringSerializer(),
                new CloudEventSerializer())) {
            producer.send(new ProducerRecord<>(topic, subject.toString(), event))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The event was not published", e);
        }
    }

    /** Why the dead letters of a topic could not be applied. */
    public static List<String> deadLetters(String topic) {
        var partition = new TopicPartition(topic + ".dlq", 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", address),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            var reasons = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(letter -> reasons.add(new String(
                                letter.headers().lastHeader("dlq-reason").value(), StandardCharsets.UTF_8)));
            }
            return reasons;
        }
    }

    private static void createTopics() {
        var topics = Stream.of("users", "catalog", "bookings", "payments", "notifications")
                .flatMap(owner -> Stream.of("marquee." + owner, "marquee." + owner + ".dlq"))
                .map(name -> new NewTopic(name, 1, (short) 1))
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
            admin.createTopics(topics).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be made", e);
        }
    }

    private static void format(Properties settings) throws IOException {
        var file = Files.createTempFile("test-kafka", ".properties");
        try (var out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        var arguments = new String[] {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        if (StorageTool.execute(arguments, System.err) != 0) {
            throw new IllegalStateException("Kafka's folder could not be prepared");
        }
    }

    private static Properties settings(Path folder, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "listeners", "BROKER://" + address + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "BROKER://" + address,
                "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "BROKER",
                "controller.listener.names", "CONTROLLER",
                "log.dirs", folder.toString()));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0"));
        return settings;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
