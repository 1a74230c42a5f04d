package io.marquee.sandbox.processes;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.xml.ModelException;

/** What must hold for a process before it may be deployed: it reads, it is sound, and the code knows each name in it. */
public final class ProcessCheck {

    private static final String EXPRESSION = "=";

    private final KnownNames known;
    private final List<String> findings = new ArrayList<>();

    private ProcessCheck(KnownNames known) {
        this.known = known;
    }

    /**
     * @param models folder of the release's models
     * @return one sentence for each thing that is wrong; empty if it may be deployed
     */
    public static List<String> findings(Path file, Path models) throws IOException {
        var check = new ProcessCheck(KnownNames.of(models));
        try {
            check.check(Bpmn.readModelFromFile(file.toFile()));
        } catch (ModelException e) {
            return List.of("It is not BPMN: " + innermost(e));
        }
        return List.copyOf(check.findings);
    }

    private void check(BpmnModelInstance model) {
        model.getModelElementsByType(Process.class).forEach(process -> {
            known("process", process.getId(), known.processes());
            checkStart(process);
        });
        model.getModelElementsByType(ZeebeTaskDefinition.class)
                .forEach(task -> known("job type", task.getType(), known.jobTypes()));
        model.getModelElementsByType(Message.class)
                .forEach(message -> known("message", message.getName(), known.messages()));
        model.getModelElementsByType(Error.class)
                .forEach(error -> known("error", error.getErrorCode(), known.errors()));
        model.getModelElementsByType(ZeebeCalledDecision.class)
                .forEach(called -> known("decision", called.getDecisionId(), known.decisions()));
        model.getModelElementsByType(ZeebeFormDefinition.class)
                .forEach(form -> known("form", form.getFormId(), known.forms()));
        model.getModelElementsByType(ZeebeCalledElement.class)
                .forEach(called -> known("process", called.getProcessId(), known.processes()));
        model.getModelElementsByType(FlowNode.class).forEach(this::checkNode);
        validate(model);
    }

    private void known(String kind, String name, Set<String> names) {
        if (name != null && !name.startsWith(EXPRESSION) && !names.contains(name)) {
            findings.add("The %s '%s' is unknown to the code; known are %s."
                    .formatted(kind, name, String.join(", ", new TreeSet<>(names))));
        }
    }

    /** A process begins with a message, or because another process calls it; one may do both. */
    private void checkStart(Process process) {
        var starts = process.getChildElementsByType(StartEvent.class);
        var called = starts.stream()
                .filter(start -> start.getEventDefinitions().isEmpty())
                .count();
        if (starts.isEmpty() || called > 1 || starts.size() - called > 1) {
            findings.add("The process '%s' has %d start events instead of one, or one of each kind."
                    .formatted(process.getId(), starts.size()));
        }
    }

    private void checkNode(FlowNode node) {
        var joins = node.getOutgoing().size() == 1 && node instanceof ExclusiveGateway;
        if (!joins && !(node instanceof EventBasedGateway) && isBlank(node.getName())) {
            findings.add("The element %s has no name.".formatted(node.getId()));
        }
        var begins = node instanceof StartEvent || node instanceof BoundaryEvent || isAside(node);
        if (!begins && node.getIncoming().isEmpty()) {
            findings.add("Nothing leads to '%s' (%s).".formatted(node.getName(), node.getId()));
        }
    }

    /** Compensation and event sub-processes begin without a flow. */
    private static boolean isAside(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent()
                || "true".equals(node.getAttributeValue("isForCompensation"));
    }

    /** The rules that Zeebe's own library has for models. */
    private void validate(BpmnModelInstance model) {
        model.validate(ZeebeDesignTimeValidators.VALIDATORS)
                .getResults()
                .forEach((element, results) -> results.forEach(result -> findings.add("%s: %s."
                        .formatted(
                                element.getAttributeValue("id") == null
                                        ? element.getElementType().getTypeName()
                                        : element.getAttributeValue("id"),
                                result.getMessage()))));
    }

    private static boolean isBlank(String name) {
        return name == null || name.isBlank();
    }

    private static String innermost(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
