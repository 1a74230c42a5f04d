package io.marquee.booking.testing;

import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.marquee.bpmn.JobTypes;
import io.marquee.bpmn.Models;
import io.marquee.chassis.testing.TestZeebe;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A process engine with the real models. The jobs of this service are done by the service under test; those of the
 * other services are answered here in the simplest way that the contract allows.
 *
 * <p>The coupon decides what happens: {@code FREE} costs nothing, {@code UNKNOWN} matches no offer, {@code SLOW} is not
 * priced before {@link #priceSlowBookings}.
 */
public final class TestEngine extends TestZeebe {

    private static final Queue<ActivatedJob> SLOW = new ConcurrentLinkedQueue<>();

    private static final Queue<Map<String, Object>> REFUNDS = new ConcurrentLinkedQueue<>();

    @Override
    protected void begin() {
        var deployment = client().newDeployResourceCommand().addResourceFromClasspath(Models.RESOURCES.get(0));
        Models.RESOURCES.stream().skip(1).forEach(deployment::addResourceFromClasspath);
        deployment.send().join();
        JobRunner.deploy(client());
        work(JobTypes.QUOTE_SEATS, job -> Map.of("quote", quote(job)));
        client().newWorker()
                .jobType(JobTypes.PRICE_BOOKING)
                .handler(TestEngine::price)
                .open();
        work(
                JobTypes.CREATE_PAYMENT_INTENT,
                job -> Map.of("paymentId", UUID.randomUUID().toString()));
        work(JobTypes.CLOSE_PAYMENT, job -> Map.of("paymentClosed", true, "alreadyPaid", false));
        work(JobTypes.REFUND_PAYMENT, job -> {
            REFUNDS.add(job.getVariablesAsMap());
            return Map.of("refund", Map.of("status", "SUCCEEDED"));
        });
        work(JobTypes.SEND_NOTIFICATION, job -> Map.of());
    }

    /** Tells the process of a booking how its payment ended. */
    public static void paymentSettled(String bookingId, String outcome) {
        client().newPublishMessageCommand()
                .messageName("payment-settled")
                .correlationKey(bookingId)
                .variables(Map.of(
                        "paymentOutcome",
                        outcome,
                        "paymentId",
                        UUID.randomUUID().toString()))
                .send()
                .join();
    }

    /** Tells the process that the catalog has cancelled a show. */
    public static void showCancelled(UUID showId, String reason) {
        client().newPublishMessageCommand()
                .messageName("show-cancelled")
                .correlationKey(showId.toString())
                .variables(Map.of("showId", showId.toString(), "cancelReason", reason))
                .send()
                .join();
    }

    /** What payment-service was asked to send back for a booking. */
    public static List<Map<String, Object>> refunds(String bookingId) {
        return REFUNDS.stream()
                .filter(refund -> bookingId.equals(refund.get("bookingId")))
                .toList();
    }

    /** Changes a variable of a process instance. */
    public static void setVariable(long processInstanceKey, String name, Object value) {
        client().newSetVariablesCommand(processInstanceKey)
                .variables(Map.of(name, value))
                .send()
                .join();
    }

    /** Goes on with the bookings that were left waiting for their price. */
    public static void priceSlowBookings() {
        for (var job = SLOW.poll(); job != null; job = SLOW.poll()) {
            complete(client(), job, Map.of("pricing", pricing(job, "100.00")));
        }
    }

    private static void price(JobClient jobs, ActivatedJob job) {
        switch (String.valueOf(job.getVariablesAsMap().get("couponCode"))) {
            case "SLOW" -> SLOW.add(job);
            case "UNKNOWN" ->
                client().newThrowErrorCommand(job)
                        .errorCode("OFFER_NOT_APPLICABLE")
                        .errorMessage("No offer has that code")
                        .variables(Map.of("failureReason", "The code UNKNOWN applies to no offer."))
                        .send()
                        .join();
            case "FREE" -> complete(jobs, job, Map.of("pricing", pricing(job, "0.00")));
            default -> complete(jobs, job, Map.of("pricing", pricing(job, "100.00")));
        }
    }

    private static Map<String, Object> pricing(ActivatedJob job, String seatPrice) {
        var each = new BigDecimal(seatPrice);
        var seats = ((List<?>) job.getVariablesAsMap().get("seatIds"))
                .stream()
                        .map(seat -> Map.of(
                                "seatId",
                                seat,
                                "type",
                                "STANDARD",
                                "basePrice",
                                each,
                                "price",
                                each,
                                "discount",
                                0,
                                "offers",
                                List.of()))
                        .toList();
        var total = each.multiply(BigDecimal.valueOf(seats.size()));
        return Map.of(
                "currency",
                "INR",
                "subtotal",
                total,
                "discount",
                0,
                "fees",
                0,
                "tax",
                0,
                "total",
                total,
                "appliedOffers",
                List.of(),
                "seats",
                seats);
    }

    private static Map<String, Object> quote(ActivatedJob job) {
        var quote = new HashMap<String, Object>(Map.of("currency", "INR", "cityId", "mumbai", "city", "Mumbai"));
        quote.putAll(Map.of("theatreId", "regal", "theatre", "Regal", "format", "2D"));
        quote.putAll(Map.of("weekday", "MONDAY", "hour", 19, "daysAhead", 1, "subtotal", 100));
        quote.put("seatCount", ((List<?>) job.getVariablesAsMap().get("seatIds")).size());
        return quote;
    }

    private interface Step {
        Map<String, Object> answer(ActivatedJob job);
    }

    private static void work(String type, Step step) {
        client().newWorker()
                .jobType(type)
                .handler((jobs, job) -> complete(jobs, job, step.answer(job)))
                .open();
    }

    private static void complete(JobClient jobs, ActivatedJob job, Map<String, Object> variables) {
        jobs.newCompleteCommand(job).variables(variables).send().join();
    }
}
