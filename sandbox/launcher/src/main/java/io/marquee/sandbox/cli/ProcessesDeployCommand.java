package io.marquee.sandbox.cli;

import io.camunda.zeebe.client.ZeebeClient;
import io.marquee.sandbox.parts.Plan;
import io.marquee.sandbox.processes.ProcessCheck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "deploy",
        description = "Checks a changed process and puts it in force: bookings that run keep their version.",
        mixinStandardHelpOptions = true)
final class ProcessesDeployCommand implements Callable<Integer> {

    @ParentCommand
    private ProcessesCommand parent;

    @Parameters(index = "0", paramLabel = "FILE", description = "The changed process (BPMN).")
    private Path file;

    @Option(names = "--check-only", description = "Says what is wrong with it, and deploys nothing.")
    private boolean checkOnly;

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The file " + file + " can't be read.");
        }
        var marquee = parent.marquee();
        var plan = marquee.runningPlan();
        var findings = ProcessCheck.findings(file, Marquee.project().resolve("bpmn"));
        if (!findings.isEmpty()) {
            throw new IllegalStateException("Refused:\n  " + String.join("\n  ", findings));
        }
        if (checkOnly) {
            marquee.screen().line("Nothing is wrong with " + file + ".");
            return 0;
        }
        deploy(plan);
        return 0;
    }

    /** Under the name that a start gives it, so that the engine knows an unchanged one again. */
    private void deploy(Plan plan) throws IOException {
        try (var client = ZeebeClient.newClientBuilder()
                .grpcAddress(URI.create(plan.http("zeebe")))
                .usePlaintext()
                .build()) {
            client.newDeployResourceCommand()
                    .addResourceBytes(
                            Files.readAllBytes(file), file.getFileName().toString())
                    .send()
                    .join()
                    .getProcesses()
                    .forEach(process -> parent.marquee()
                            .screen()
                            .line("Version %d of %s is in force for what starts from now on."
                                    .formatted(process.getVersion(), process.getBpmnProcessId())));
        }
    }
}
