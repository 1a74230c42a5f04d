package io.marquee.bpmn;

import io.camunda.zeebe.client.ZeebeClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A booking as its customer and the services that publish messages see it. */
final class Booking {
    /** The first command of a test run warms the engine up, on a busy machine for longer than usual. */
    private static final Duration COLD_START = Duration.ofMinutes(1);

    static final Duration HOLD = Duration.ofMinutes(5);
    static final List<String> SEATS = List.of("A10", "A11", "A12");
    /** A Wednesday evening in Bengaluru: no adjustment applies. */
    static final Map<String, Object> QUOTE = Map.ofEntries(
            Map.entry("currency", "INR"),
            Map.entry("city", "Bengaluru"),
            Map.entry("theatreId", "orion"),
            Map.entry("format", "2D"),
            Map.entry("weekday", "WEDNESDAY"),
            Map.entry("hour", 19),
            Map.entry("daysAhead", 2),
            Map.entry("seatCount", 3),
            Map.entry("subtotal", 540));

    private final ZeebeClient client;
    private final String id = UUID.randomUUID().toString();

    Booking(ZeebeClient client) {
        this.client = client;
    }

    static void deploy(ZeebeClient client) {
        var files = Models.RESOURCES.iterator();
        var deployment = client.newDeployResourceCommand().addResourceFromClasspath(files.next());
        files.forEachRemaining(deployment::addResourceFromClasspath);
        deployment.requestTimeout(COLD_START).send().join();
    }

    void request() {
        request(null);
    }

    void request(String couponCode) {
        var variables = new HashMap<String, Object>();
        variables.put("bookingId", id);
        variables.put("showId", "show-1");
        variables.put("seatIds", SEATS);
        variables.put("userId", "user-1");
        variables.put("couponCode", couponCode);
        variables.put("expiresAt", Instant.now().plus(HOLD).toString());
        variables.put("correlationId", "correlation-1");
        client.newPublishMessageCommand()
                .messageName(Messages.BOOKING_REQUESTED)
                .correlationKey(id)
                .timeToLive(Duration.ofHours(1))
                .variables(variables)
                .send()
                .join();
    }

    void settlePayment(String outcome) {
        publish(Messages.PAYMENT_SETTLED, Map.of("paymentOutcome", outcome, "paymentId", "payment-1"));
    }

    void cancel(String reason) {
        publish(Messages.BOOKING_CANCELLATION_REQUESTED, Map.of("cancelReason", reason));
    }

    private void publish(String message, Map<String, ?> variables) {
        client.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(id)
                .timeToLive(Duration.ofHours(1))
                .variables(variables)
                .send()
                .join();
    }
}
