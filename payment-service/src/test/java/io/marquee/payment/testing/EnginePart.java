package io.marquee.payment.testing;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.marquee.chassis.testing.TestZeebe;

/** A process engine with a process of one step for each worker of this service. */
public final class EnginePart extends TestZeebe {

    @Override
    protected void begin() {
        deploy("create-payment-intent");
        deploy("close-payment");
        deploy("refund-payment");
    }

    private static void deploy(String jobType) {
        var process = Bpmn.createExecutableProcess(jobType)
                .startEvent()
                .serviceTask("step", task -> task.zeebeJobType(jobType).zeebeJobRetries("1"))
                .endEvent()
                .done();
        client().newDeployResourceCommand()
                .addProcessModel(process, jobType + ".bpmn")
                .send()
                .join();
    }
}
