package io.marquee.bpmn;

import static io.camunda.zeebe.process.test.assertions.BpmnAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refund that the provider had taken and could not deliver. */
@ZeebeProcessTest
class RefundRecoveryTest {
    private ZeebeClient client;
    private ZeebeTestEngine engine;
    private Services services;

    @BeforeEach
    void deploy() {
        Booking.deploy(client);
        services = new Services(client, engine);
        client.newPublishMessageCommand()
                .messageName(Messages.REFUND_FAILED)
                .correlationKey("refund-1")
                .messageId("outbox-1")
                .timeToLive(Duration.ofHours(1))
                .variables(Map.of(
                        "paymentId", "payment-1",
                        "bookingId", "booking-1",
                        "refundReason", "BOOKING_CANCELLED",
                        "amount", 100,
                        "refundRequest", "process:BOOKING_CANCELLED"))
                .send()
                .join();
    }

    @Test
    void failedRefundIsMadeOnceMoreWithItsAmountAndRequest() throws Exception {
        services.work();

        assertEquals(List.of("refund-payment"), services.steps());
        assertEquals(100, services.askedOf("refund-payment").get("amount"));
        assertEquals(
                "process:BOOKING_CANCELLED", services.askedOf("refund-payment").get("refundRequest"));
        assertThat(new InspectedProcessInstance(services.instance())).isCompleted();
    }

    @Test
    void supportSeesWhatFailsAgainAndAgain() throws Exception {
        services.answer("refund-payment", new Answer.Broken("The account is closed"));
        services.work();

        assertThat(new InspectedProcessInstance(services.instance())).hasAnyIncidents();
    }
}
