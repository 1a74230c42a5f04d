package io.marquee.bpmn;

import static io.camunda.zeebe.process.test.assertions.BpmnAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import io.camunda.zeebe.process.test.inspections.InspectionUtility;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A show is taken off sale, and each of its bookings is cancelled with a full refund. */
@ZeebeProcessTest
class ShowCancellationTest {
    private static final String REASON = "Projector failure";

    private ZeebeClient client;
    private ZeebeTestEngine engine;
    private Services services;

    @BeforeEach
    void deploy() {
        Booking.deploy(client);
        services = new Services(client, engine)
                .answer(
                        "cancel-booking",
                        new Answer.Done(Map.of(
                                "userId", "user-1",
                                "paymentId", "payment-1",
                                "refundDue", Map.of("amount", 531, "currency", "INR"))));
    }

    @Test
    void everyBookingIsCancelledAndPaidBack() throws Exception {
        affected(3);
        cancelShow();
        services.work();

        assertEquals(
                List.of("close-sales", "list-affected-bookings"),
                services.steps().subList(0, 2));
        assertEquals(3, count("cancel-booking"));
        assertEquals(3, count("refund-payment"));
        assertEquals(3, count("send-notification show-cancelled"));
        assertFalse(services.steps().contains("send-notification cancellation-confirmed"));
        assertEquals(
                Map.of("refundPercent", 100, "feesRefunded", true),
                services.askedOf("cancel-booking").get("refundPolicy"));
        assertEquals(REASON, services.askedOf("cancel-booking").get("cancelReason"));
        assertThat(show()).isCompleted().hasPassedElement("AllBookingsCancelled");
    }

    @Test
    void bookingKnowsOnlyWhatItNeeds() throws Exception {
        affected(2);
        cancelShow();
        services.work();

        var seen = services.askedOf("cancel-booking").keySet();
        assertFalse(seen.contains("bookingIds"), "300 bookings would carry 300 lists: " + seen);
        assertTrue(seen.contains("correlationId"), seen.toString());
    }

    @Test
    void showWithoutBookingsIsJustClosed() throws Exception {
        affected(0);
        cancelShow();
        services.work();

        assertEquals(List.of("close-sales", "list-affected-bookings"), services.steps());
        assertThat(show()).isCompleted();
    }

    @Test
    void bookingThatItsCustomerCancelledBeforeDoesNotHoldUpTheShow() throws Exception {
        affected(1);
        services.answer("cancel-booking", new Answer.Refused("BOOKING_CLOSED", "Cancelled by the customer before."));
        cancelShow();
        services.work();

        assertEquals(0, count("refund-payment"));
        assertThat(show()).isCompleted();
    }

    @Test
    void showIsDoneOnlyWhenEachBookingIs() throws Exception {
        affected(2);
        services.answer("refund-payment", new Answer.Broken("Payment provider answered 503"));
        cancelShow();
        services.work();

        assertThat(show()).isActive().hasNotPassedElement("CancelBookings");
    }

    @Test
    void fullHouseIsCancelled() throws Exception {
        affected(300);
        cancelShow();
        services.work();

        assertEquals(300, count("refund-payment"));
        assertThat(show()).isCompleted();
    }

    private void affected(int bookings) {
        var ids = IntStream.range(0, bookings)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        services.answer("list-affected-bookings", Answer.done("bookingIds", ids));
    }

    private long count(String step) {
        return Collections.frequency(services.steps(), step);
    }

    private static InspectedProcessInstance show() {
        return InspectionUtility.findProcessInstances()
                .withBpmnProcessId(Models.SHOW_CANCELLATION)
                .findFirstProcessInstance()
                .orElseThrow();
    }

    private void cancelShow() {
        client.newPublishMessageCommand()
                .messageName(Messages.SHOW_CANCELLED)
                .correlationKey("show-1")
                .messageId("outbox-1")
                .timeToLive(Duration.ofHours(1))
                .variables(Map.of("showId", "show-1", "cancelReason", REASON, "correlationId", "correlation-1"))
                .send()
                .join();
    }
}
