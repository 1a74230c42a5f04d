import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.grpc.Status;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Deploys the models of a folder (decisions/*.dmn, forms/*.form, processes/*.bpmn) in one step to the Zeebe gateway at
 * ZEEBE_GRPC_ADDRESS. A model that has not changed gets no new version. A decision with a contract, once the engine knows
 * it, is left alone: its later versions are the analysts', and catalog-service deploys them.
 */
class DeployModels {

    private static final Pattern DECISION = Pattern.compile("<decision\\s[^>]*\\bid=\"([^\"]+)\"");
    private static final Set<Status.Code> UNKNOWN = Set.of(Status.Code.INVALID_ARGUMENT, Status.Code.NOT_FOUND);

    public static void main(String... arguments) throws IOException {
        var files = models(Path.of(arguments[0]));
        var gateway = URI.create(System.getenv("ZEEBE_GRPC_ADDRESS"));
        try (var client = ZeebeClient.newClientBuilder().grpcAddress(gateway).usePlaintext().build()) {
            DeployResourceCommandStep2 deployment = null;
            for (var file : files) {
                if (!isKnownDecision(client, file)) {
                    var name = file.getFileName().toString();
                    var content = Files.readAllBytes(file);
                    deployment = deployment == null
                            ? client.newDeployResourceCommand().addResourceBytes(content, name)
                            : deployment.addResourceBytes(content, name);
                }
            }
            if (deployment == null) {
                return;
            }
            var deployed = deployment.requestTimeout(Duration.ofSeconds(60)).send().join();
            deployed.getDecisions().forEach(decision ->
                    System.out.println("decision " + decision.getDmnDecisionId() + ": version " + decision.getVersion()));
            deployed.getProcesses().forEach(process ->
                    System.out.println("process " + process.getBpmnProcessId() + ": version " + process.getVersion()));
        }
    }

    /** Decisions and forms first: a process that names one finds it deployed. */
    private static List<Path> models(Path folder) throws IOException {
        try (var decisions = Files.list(folder.resolve("decisions"));
                var forms = Files.list(folder.resolve("forms"));
                var processes = Files.list(folder.resolve("processes"))) {
            return Stream.of(decisions.sorted(), forms.sorted(), processes.sorted())
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    /** The engine answers whether it has a decision only by evaluating it. */
    private static boolean isKnownDecision(ZeebeClient client, Path file) throws IOException {
        var id = DECISION.matcher(Files.readString(file));
        var contract = file.getFileName().toString().replace(".dmn", ".json");
        if (!Files.exists(file.resolveSibling("contracts").resolve(contract)) || !id.find()) {
            return false;
        }
        try {
            client.newEvaluateDecisionCommand().decisionId(id.group(1)).variables("{}").send().join();
            return true;
        } catch (ClientStatusException e) {
            if (UNKNOWN.contains(e.getStatusCode())) {
                return false;
            }
            throw e;
        }
    }
}
