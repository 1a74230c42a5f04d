package io.marquee.bpmn;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What a reader of a process may rely on. bpmnlint checks more, but needs Node; this runs in every build. */
final class ModelLint {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> TASKS = Set.of("serviceTask", "userTask", "businessRuleTask", "callActivity");
    private static final Set<String> DECISIONS = Set.of(Models.BOOKING_PRICING, Models.REFUND_POLICY);
    private static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent");
    private static final Set<String> GATEWAYS = Set.of("exclusiveGateway", "eventBasedGateway");

    private final Element root;
    private final List<String> findings = new ArrayList<>();

    private ModelLint(Element root) {
        this.root = root;
    }

    /** One sentence for each thing that is wrong with this process; empty if it is sound. */
    static List<String> findings(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        var lint = new ModelLint(document.getDocumentElement());
        lint.check();
        return lint.findings;
    }

    private void check() {
        require(all("process").count() == 1, "There is more or less than one process");
        checkStarts();
        require(
                root.getAttributeNS("http://camunda.org/schema/modeler/1.0", "executionPlatformVersion")
                        .equals("8.6.0"),
                "The model is not made for the engine's version");
        nodes().forEach(this::checkNode);
        all("exclusiveGateway").forEach(this::checkAnswers);
        all("sequenceFlow").forEach(flow -> require(drawn(flow), id(flow) + " is not drawn"));
    }

    /** A process begins with a message, or because another process calls it; ADR 0033 says why one may do both. */
    private void checkStarts() {
        var starts = all("startEvent").toList();
        var byMessage = starts.stream()
                .filter(start -> elements(start, BPMN, "messageEventDefinition").count() == 1)
                .count();
        require(byMessage == 1, "There is more or less than one start event with a message");
        require(starts.size() - byMessage <= 1, "There is more than one start event without a message");
    }

    private void checkNode(Element node) {
        var joins = GATEWAYS.contains(node.getLocalName())
                && (outgoing(node) == 1 || node.getLocalName().equals("eventBasedGateway"));
        require(joins || node.hasAttribute("name"), id(node) + " has no name");
        require(drawn(node), id(node) + " is not drawn");
        if (node.getLocalName().equals("serviceTask")) {
            var type = zeebe(node, "taskDefinition", "type");
            require(ModelContractTest.JOB_TYPES.contains(type), id(node) + " asks for the unknown job type " + type);
        }
        if (node.getLocalName().equals("userTask")) {
            var form = zeebe(node, "formDefinition", "formId");
            require(ModelFiles.forms().contains(form), id(node) + " shows the unknown form " + form);
            var group = zeebe(node, "assignmentDefinition", "candidateGroups");
            require(!group.isEmpty() && !group.equals("(none)"), id(node) + " is for nobody");
        }
        if (node.getLocalName().equals("businessRuleTask")) {
            var decision = zeebe(node, "calledDecision", "decisionId");
            require(DECISIONS.contains(decision), id(node) + " calls the unknown decision " + decision);
        }
        if (node.getLocalName().equals("callActivity")) {
            var process = zeebe(node, "calledElement", "processId");
            require(Models.BOOKING_CANCELLATION.equals(process), id(node) + " calls the unknown process " + process);
        }
    }

    private void checkAnswers(Element gateway) {
        if (outgoing(gateway) < 2) {
            return;
        }
        require(gateway.getAttribute("name").endsWith("?"), id(gateway) + " is not a question");
        require(gateway.hasAttribute("default"), id(gateway) + " has no default answer");
        all("sequenceFlow")
                .filter(flow -> flow.getAttribute("sourceRef").equals(id(gateway)))
                .forEach(flow -> require(flow.hasAttribute("name"), id(flow) + " is an answer without a name"));
    }

    private Stream<Element> nodes() {
        return Stream.of(TASKS, EVENTS, GATEWAYS).flatMap(Set::stream).flatMap(this::all);
    }

    private Stream<Element> all(String name) {
        return elements(root, BPMN, name);
    }

    private boolean drawn(Element element) {
        var shapes = elements(root, "*", "BPMNShape");
        var edges = elements(root, "*", "BPMNEdge");
        return Stream.concat(shapes, edges)
                .anyMatch(shape -> shape.getAttribute("bpmnElement").equals(id(element)));
    }

    private static long outgoing(Element node) {
        return elements(node, BPMN, "outgoing").count();
    }

    private static String zeebe(Element node, String name, String attribute) {
        return elements(node, "http://camunda.org/schema/zeebe/1.0", name)
                .map(element -> element.getAttribute(attribute))
                .findFirst()
                .orElse("(none)");
    }

    private static Stream<Element> elements(Element parent, String namespace, String name) {
        var found = parent.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private void require(boolean holds, String finding) {
        if (!holds) {
            findings.add(finding);
        }
    }
}
