package io.marquee.bpmn;

import static io.camunda.zeebe.process.test.assertions.BpmnAssert.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.assertions.ProcessInstanceAssert;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** One booking, the services that answer it, and what to expect of both. */
abstract class BookingScenario {
    static final List<String> PRICED = List.of("lock-seats", "quote-seats", "price-booking", "request-payment");
    static final List<String> PAYABLE = plus(PRICED, "create-payment-intent");

    protected ZeebeClient client;
    protected ZeebeTestEngine engine;
    protected Booking booking;
    protected Services services;

    @BeforeEach
    void deploy() {
        Booking.deploy(client);
        booking = new Booking(client);
        services = new Services(client, engine)
                .answer("quote-seats", Answer.done("quote", Booking.QUOTE))
                .answer("price-booking", Answer.done("pricing", Map.of("currency", "INR", "total", 531)))
                .answer("create-payment-intent", Answer.done("paymentId", "payment-1"))
                .answer("confirm-booking", Answer.done("ticketId", "ticket-1"))
                .answer("close-payment", closed(false));
    }

    /** Lets the time to pay run out, and the services work until the process has noticed. */
    void overdue() {
        engine.increaseTime(Booking.HOLD.plus(Duration.ofMinutes(1)));
        await().atMost(Services.PATIENCE).until(() -> services.work().steps().contains("close-payment"));
    }

    void assertSteps(List<String> expected) throws Exception {
        assertEquals(expected, services.steps());
        engine.waitForIdleState(Services.PATIENCE);
        instance().isCompleted().hasNoIncidents();
    }

    void assertFailure(String code) {
        var seen = services.askedOf("close-booking");
        assertEquals(code, seen.get("failureCode"));
        assertEquals(reason(code), seen.get("failureReason"));
    }

    ProcessInstanceAssert instance() {
        return assertThat(new InspectedProcessInstance(services.instance()));
    }

    static String[] undone(String status) {
        return new String[] {
            "release-seats", "close-booking " + status, "send-notification booking-" + status.toLowerCase(Locale.ROOT)
        };
    }

    static Answer closed(boolean alreadyPaid) {
        return new Answer.Done(
                Map.of("paymentClosed", !alreadyPaid, "alreadyPaid", alreadyPaid, "paymentId", "payment-1"));
    }

    static Answer free() {
        return Answer.done("pricing", Map.of("currency", "INR", "total", 0));
    }

    static Answer refused(String code) {
        return new Answer.Refused(code, reason(code));
    }

    static String reason(String code) {
        return "Refused: " + code;
    }

    static List<String> plus(List<String> steps, String... more) {
        var all = new ArrayList<>(steps);
        all.addAll(List.of(more));
        return all;
    }
}
