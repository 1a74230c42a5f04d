package io.marquee.bpmn;

import static io.camunda.zeebe.process.test.assertions.BpmnAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that arrives after its booking has ended. */
@ZeebeProcessTest
class LatePaymentProcessTest {
    private ZeebeClient client;
    private ZeebeTestEngine engine;
    private Services services;

    @BeforeEach
    void deploy() {
        Booking.deploy(client);
        services = new Services(client, engine);
    }

    @Test
    void latePaymentIsRefundedAndTheCustomerTold() throws Exception {
        publish("outbox-1");
        services.work();

        assertEquals(List.of("refund-payment", "send-notification late-payment-refunded"), services.steps());
        assertEquals("LATE_PAYMENT", services.askedOf("refund-payment").get("refundReason"));
        assertThat(new InspectedProcessInstance(services.instance())).isCompleted();
    }

    @Test
    void customerIsToldOnlyOnceTheMoneyIsOnItsWay() throws Exception {
        services.answer("refund-payment", new Answer.Broken("Payment provider answered 503"));
        publish("outbox-1");
        services.work();

        assertEquals(
                List.of("refund-payment"), services.steps().stream().distinct().toList());
        assertThat(new InspectedProcessInstance(services.instance())).hasAnyIncidents();
    }

    @Test
    void messageThatIsPublishedTwiceRefundsOnce() throws Exception {
        publish("outbox-1");
        var refused = Assertions.assertThrows(ClientStatusException.class, () -> publish("outbox-1"));
        services.work();

        assertEquals(Status.Code.ALREADY_EXISTS, refused.getStatusCode());
        assertEquals(List.of("refund-payment", "send-notification late-payment-refunded"), services.steps());
    }

    private void publish(String messageId) {
        client.newPublishMessageCommand()
                .messageName(Messages.LATE_PAYMENT_RECEIVED)
                .correlationKey("payment-1")
                .messageId(messageId)
                .timeToLive(Duration.ofHours(1))
                .variables(Map.of(
                        "paymentId", "payment-1",
                        "bookingId", "booking-1",
                        "userId", "user-1",
                        "refundReason", "LATE_PAYMENT",
                        "correlationId", "correlation-1"))
                .send()
                .join();
    }
}
