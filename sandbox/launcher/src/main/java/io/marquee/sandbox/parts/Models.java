package io.marquee.sandbox.parts;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The processes and decisions that analysts edit. */
public record Models(Path folder) {

    /** An engine that has just begun on a busy machine answers late; it is asked again that long. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** The last two: the engine's gateway lost its connection to the broker. Deploying again changes nothing. */
    private static final Set<Status.Code> PASSING = Set.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.INTERNAL,
            Status.Code.UNKNOWN);

    /** Deploys all of them in one step; those that the engine has already get no new version. */
    public void deploy(String grpcAddress) throws IOException, InterruptedException {
        var files = files();
        if (files.isEmpty()) {
            throw new IOException("There is no model in " + folder);
        }
        try (var client = ZeebeClient.newClientBuilder()
                .grpcAddress(URI.create(grpcAddress))
                .usePlaintext()
                .build()) {
            var limit = Instant.now().plus(PATIENCE);
            while (!isDeployed(client, files, limit)) {
                Thread.sleep(PAUSE);
            }
        }
    }

    /** @return false if the engine could not answer and there is time to ask it again */
    private static boolean isDeployed(ZeebeClient client, List<Path> files, Instant limit) {
        try {
            var deployment = client.newDeployResourceCommand()
                    .addResourceFile(files.getFirst().toString());
            files.stream().skip(1).forEach(file -> deployment.addResourceFile(file.toString()));
            deployment.requestTimeout(Duration.ofSeconds(30)).send().join();
            return true;
        } catch (ClientStatusException e) {
            if (PASSING.contains(e.getStatusCode()) && Instant.now().isBefore(limit)) {
                return false;
            }
            throw e;
        }
    }

    /** Decisions first: a process is checked against those it names. */
    private List<Path> files() throws IOException {
        try (var decisions = list("decisions", ".dmn");
                var processes = list("processes", ".bpmn")) {
            return Stream.concat(decisions, processes).toList();
        }
    }

    private Stream<Path> list(String kind, String ending) throws IOException {
        var models = folder.resolve(kind);
        return Files.isDirectory(models)
                ? Files.list(models)
                        .filter(file -> file.toString().endsWith(ending))
                        .sorted()
                : Stream.empty();
    }
}
