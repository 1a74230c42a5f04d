import io.camunda.zeebe.client.ZeebeClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deploys the models of a folder (decisions/*.dmn, processes/*.bpmn) in one step to the Zeebe gateway at
 * ZEEBE_GRPC_ADDRESS. A model that has not changed gets no new version.
 */
class DeployModels {

    public static void main(String... arguments) throws IOException {
        var files = models(Path.of(arguments[0]));
        var gateway = URI.create(System.getenv("ZEEBE_GRPC_ADDRESS"));
        try (var client = ZeebeClient.newClientBuilder().grpcAddress(gateway).usePlaintext().build()) {
            var deployment = client.newDeployResourceCommand().addResourceFile(files.getFirst().toString());
            files.stream().skip(1).forEach(file -> deployment.addResourceFile(file.toString()));
            var deployed = deployment.requestTimeout(Duration.ofSeconds(60)).send().join();
            deployed.getDecisions().forEach(decision ->
                    System.out.println("decision " + decision.getDmnDecisionId() + ": version " + decision.getVersion()));
            deployed.getProcesses().forEach(process ->
                    System.out.println("process " + process.getBpmnProcessId() + ": version " + process.getVersion()));
        }
    }

    /** Decisions first: a process that calls one finds it deployed. */
    private static List<Path> models(Path folder) throws IOException {
        try (var decisions = Files.list(folder.resolve("decisions"));
                var processes = Files.list(folder.resolve("processes"))) {
            return Stream.concat(decisions.sorted(), processes.sorted()).toList();
        }
    }
}
