package io.marquee.sandbox.parts;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.grpc.Status;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The processes, forms and decisions that analysts edit. A decision with a contract, once the engine knows it, is left alone:
 * analysts deploy its versions through catalog-service, and a start must not put the release's file in their place.
 */
public record Models(Path folder) {

    /** An engine that has just begun on a busy machine answers late; it is asked again that long. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration ANSWER = Duration.ofSeconds(30);

    private static final Pattern DECISION = Pattern.compile("<decision\\s[^>]*\\bid=\"([^\"]+)\"");

    private static final Set<Status.Code> UNKNOWN = Set.of(Status.Code.INVALID_ARGUMENT, Status.Code.NOT_FOUND);

    /** The last three: the engine's gateway lost its connection to the broker. Deploying again changes nothing. */
    private static final Set<Status.Code> PASSING = Set.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.ABORTED,
            Status.Code.INTERNAL,
            Status.Code.UNKNOWN);

    /** Deploys them in one step; a process that the engine has already gets no new version. */
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
    private static boolean isDeployed(ZeebeClient client, List<Path> files, Instant limit) throws IOException {
        try {
            deploy(client, files);
            return true;
        } catch (ClientStatusException e) {
            if (PASSING.contains(e.getStatusCode()) && Instant.now().isBefore(limit)) {
                return false;
            }
            throw e;
        }
    }

    private static void deploy(ZeebeClient client, List<Path> files) throws IOException {
        DeployResourceCommandStep2 deployment = null;
        for (var file : files) {
            var content = Files.readAllBytes(file);
            if (isKnownDecision(client, file, content)) {
                continue;
            }
            var name = file.getFileName().toString();
            deployment = deployment == null
                    ? client.newDeployResourceCommand().addResourceBytes(content, name)
                    : deployment.addResourceBytes(content, name);
        }
        if (deployment != null) {
            deployment.requestTimeout(ANSWER).send().join();
        }
    }

    /** The engine answers whether it has a decision only by evaluating it. */
    private static boolean isKnownDecision(ZeebeClient client, Path file, byte[] content) {
        var id = DECISION.matcher(new String(content, StandardCharsets.UTF_8));
        if (!hasContract(file) || !id.find()) {
            return false;
        }
        try {
            client.newEvaluateDecisionCommand()
                    .decisionId(id.group(1))
                    .variables("{}")
                    .requestTimeout(ANSWER)
                    .send()
                    .join();
            return true;
        } catch (ClientStatusException e) {
            if (UNKNOWN.contains(e.getStatusCode())) {
                return false;
            }
            throw e;
        }
    }

    /** Whether catalog-service deploys its versions. */
    private static boolean hasContract(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".dmn")
                && Files.exists(file.resolveSibling("contracts").resolve(name.replace(".dmn", ".json")));
    }

    /** Decisions and forms first: a process is checked against those it names. */
    private List<Path> files() throws IOException {
        try (var decisions = list("decisions", ".dmn");
                var forms = list("forms", ".form");
                var processes = list("processes", ".bpmn")) {
            return Stream.of(decisions, forms, processes)
                    .flatMap(files -> files)
                    .toList();
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
