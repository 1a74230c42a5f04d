package io.marquee.sandbox.parts;

import io.camunda.zeebe.client.ZeebeClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The processes and decisions that analysts edit. */
public record Models(Path folder) {

    /** Deploys all of them in one step; those that the engine has already get no new version. */
    public void deploy(String grpcAddress) throws IOException {
        var files = files();
        if (files.isEmpty()) {
            throw new IOException("There is no model in " + folder);
        }
        try (var client = ZeebeClient.newClientBuilder()
                .grpcAddress(URI.create(grpcAddress))
                .usePlaintext()
                .build()) {
            var deployment = client.newDeployResourceCommand()
                    .addResourceFile(files.getFirst().toString());
            files.stream().skip(1).forEach(file -> deployment.addResourceFile(file.toString()));
            deployment.requestTimeout(Duration.ofSeconds(30)).send().join();
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
