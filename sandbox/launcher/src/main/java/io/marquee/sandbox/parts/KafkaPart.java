package io.marquee.sandbox.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One Kafka broker that is its own controller (KRaft). */
public record KafkaPart(Plan plan) implements Part {

    public static final String NAME = "kafka";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return plan.hostAndPort(NAME);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        var log = plan.home().data(NAME).resolve("log");
        Files.writeString(configuration(), properties(log));
        if (!Files.exists(log.resolve("meta.properties"))) {
            var clusterId = plan.secrets().clusterId("kafka.cluster-id");
            var format = JavaCommand.of(plan, NAME, 128)
                    .main(
                            Modules.sandbox(plan, NAME).classPath(),
                            "kafka.tools.StorageTool",
                            "format",
                            "--cluster-id",
                            clusterId,
                            "--config",
                            configuration().toString());
            Tool.run(format, plan.home().log(NAME + "-setup"));
        }
    }

    @Override
    public Command command() throws IOException {
        return JavaCommand.of(plan, NAME, 256)
                .withClassArchive()
                .main(
                        Modules.sandbox(plan, NAME).classPath(),
                        "kafka.Kafka",
                        configuration().toString());
    }

    @Override
    public boolean isReady() throws IOException, InterruptedException {
        return Sockets.accepts(plan.ports().of(NAME)) && new Topics(address()).answer();
    }

    @Override
    public void complete() throws IOException, InterruptedException {
        new Topics(address()).create();
    }

    private Path configuration() {
        return plan.home().run("kafka.properties");
    }

    /** The controllers are named here and not in the broker's storage, so that the port may be another at the next start. */
    private String properties(Path log) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%2$s
                listeners=BROKER://%1$s,CONTROLLER://%2$s
                advertised.listeners=BROKER://%1$s
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=5
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=5
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(address(), plan.hostAndPort("kafka-controller"), log);
    }
}
