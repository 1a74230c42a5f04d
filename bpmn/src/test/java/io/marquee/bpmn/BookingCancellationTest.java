package io.marquee.bpmn;

import static io.camunda.zeebe.process.test.assertions.BpmnAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.assertions.ProcessInstanceAssert;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A confirmed booking is given up, and the money goes back by the refund policy. */
@ZeebeProcessTest
class BookingCancellationTest {
    private static final Map<String, Object> DUE = Map.of("amount", 270, "granted", 300, "currency", "INR");
    private static final Map<String, Object> NOTHING = Map.of("amount", 0, "granted", 0, "currency", "INR");

    private static final Map<String, Object> REFUND = Map.of("amount", 270, "currency", "INR", "status", "SUCCEEDED");

    private final String booking = UUID.randomUUID().toString();
    private ZeebeClient client;
    private ZeebeTestEngine engine;
    private Services services;

    @BeforeEach
    void deploy() {
        Booking.deploy(client);
        services = new Services(client, engine)
                .answer("cancel-booking", cancelled(DUE))
                .answer("refund-payment", Answer.done("refund", REFUND));
    }

    @Test
    void customerGetsBackWhatThePolicyGrants() throws Exception {
        request("outbox-1", 10);
        services.work();

        assertEquals(
                List.of("cancel-booking", "refund-payment", "send-notification cancellation-confirmed"),
                services.steps());
        assertEquals(
                Map.of("refundPercent", 50, "feesRefunded", false),
                services.askedOf("cancel-booking").get("refundPolicy"));
        var refund = services.askedOf("refund-payment");
        assertEquals(270, refund.get("amount"));
        assertEquals(300, refund.get("granted"));
        assertEquals("payment-1", refund.get("paymentId"));
        assertEquals("BOOKING_CANCELLED", refund.get("refundReason"));
        assertEquals(REFUND, services.askedOf("send-notification").get("refund"));
        instance().isCompleted().hasPassedElement("BookingCancelled");
    }

    @Test
    void nothingIsRefundedWhereNothingIsDue() throws Exception {
        services.answer("cancel-booking", cancelled(NOTHING));
        request("outbox-1", 1);
        services.work();

        assertEquals(List.of("cancel-booking", "send-notification cancellation-confirmed"), services.steps());
        instance().isCompleted();
    }

    @Test
    void whatAnotherRequestHasCancelledIsLeftToIt() throws Exception {
        services.answer("cancel-booking", new Answer.Refused("BOOKING_CLOSED", "Cancelled by the customer before."));
        request("outbox-1", 48);
        services.work();

        assertEquals(List.of("cancel-booking"), services.steps());
        instance().isCompleted().hasPassedElement("LeftToOtherRequest");
    }

    @Test
    void cancelledShowIsPaidBackInFullAndSaysSo() throws Exception {
        client.newCreateInstanceCommand()
                .bpmnProcessId(Models.BOOKING_CANCELLATION)
                .latestVersion()
                .variables(Map.of("bookingId", booking, "reason", "SHOW_CANCELLED", "hoursBeforeShow", 0))
                .send()
                .join();
        services.work();

        assertEquals(List.of("cancel-booking", "refund-payment", "send-notification show-cancelled"), services.steps());
        assertEquals(
                Map.of("refundPercent", 100, "feesRefunded", true),
                services.askedOf("cancel-booking").get("refundPolicy"));
        assertEquals("SHOW_CANCELLED", services.askedOf("refund-payment").get("refundReason"));
    }

    @Test
    void customerIsToldOnlyOnceTheMoneyIsOnItsWay() throws Exception {
        services.answer("refund-payment", new Answer.Broken("Payment provider answered 503"));
        request("outbox-1", 48);
        services.work();

        assertEquals(
                List.of("cancel-booking", "refund-payment"),
                services.steps().stream().distinct().toList());
        instance().isActive().hasAnyIncidents();
    }

    @Test
    void requestThatIsPublishedTwiceIsCarriedOutOnce() throws Exception {
        request("outbox-1", 48);
        var refused = assertThrows(ClientStatusException.class, () -> request("outbox-1", 48));
        services.work();

        assertEquals(Status.Code.ALREADY_EXISTS, refused.getStatusCode());
        assertEquals(3, services.steps().size());
    }

    private static Answer cancelled(Map<String, Object> due) {
        return new Answer.Done(Map.of("userId", "user-1", "paymentId", "payment-1", "refundDue", due));
    }

    private ProcessInstanceAssert instance() {
        return assertThat(new InspectedProcessInstance(services.instance()));
    }

    private void request(String messageId, int hoursBeforeShow) {
        client.newPublishMessageCommand()
                .messageName(Messages.CANCELLATION_REQUESTED)
                .correlationKey(booking)
                .messageId(messageId)
                .timeToLive(Duration.ofHours(1))
                .variables(Map.of("bookingId", booking, "reason", "CUSTOMER", "hoursBeforeShow", hoursBeforeShow))
                .send()
                .join();
    }
}
