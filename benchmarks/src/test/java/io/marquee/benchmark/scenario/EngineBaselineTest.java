package io.marquee.benchmark.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineBaselineTest {

    private static final Path BOOKING = Path.of("../bpmn/processes/booking.bpmn");

    /** If this fails, the booking has more or fewer steps than it had: change the list. */
    @Test
    void hasTheServiceTasksOfAConfirmedBooking() {
        var booking = Bpmn.readModelFromFile(BOOKING.toFile());
        var reached = nextServiceTasks(booking, "BookingRequested");
        for (var task : EngineBaseline.TASKS) {
            assertTrue(reached.contains(task), () -> "booking.bpmn does not lead straight to " + task);
            reached = nextServiceTasks(booking, task);
        }
        assertTrue(reached.isEmpty(), () -> "A confirmed booking goes on to " + reachedNames(booking));
    }

    @Test
    void theBareProcessHasNothingElse() {
        var model = EngineBaseline.model();
        assertEquals(
                EngineBaseline.TASKS.size(),
                model.getModelElementsByType(ServiceTask.class).size());
        assertEquals(
                EngineBaseline.TASKS.size() + 2,
                model.getModelElementsByType(FlowNode.class).size());
    }

    /** The service tasks that can come next, with no other service task between. */
    private static Set<String> nextServiceTasks(BpmnModelInstance model, String from) {
        var found = new HashSet<String>();
        var seen = new HashSet<FlowNode>();
        var open = new ArrayDeque<FlowNode>();
        open.add(model.getModelElementById(from));
        while (!open.isEmpty()) {
            for (var flow : open.remove().getOutgoing()) {
                var node = flow.getTarget();
                if (node instanceof ServiceTask) {
                    found.add(node.getId());
                } else if (seen.add(node)) {
                    open.add(node);
                }
            }
        }
        return found;
    }

    private static Set<String> reachedNames(BpmnModelInstance model) {
        return nextServiceTasks(model, EngineBaseline.TASKS.getLast());
    }
}
