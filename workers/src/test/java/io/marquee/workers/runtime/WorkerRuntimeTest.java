package io.marquee.workers.runtime;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.assertions.BpmnAssert;
import io.camunda.zeebe.process.test.assertions.IncidentAssert;
import io.camunda.zeebe.process.test.extension.ZeebeProcessTest;
import io.camunda.zeebe.process.test.inspections.model.InspectedProcessInstance;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.PassingException;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.http.Trace;
import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ZeebeProcessTest
class WorkerRuntimeTest {

    private static final String SERVICE = "booking-service";
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    /** The time-out of the worker in a hurry. */
    private static final Duration HASTE = Duration.ofSeconds(2);

    private static final Duration AN_HOUR = Duration.ofHours(1);

    ZeebeTestEngine engine;
    ZeebeClient client;

    private final ConcurrentLinkedQueue<String> results = new ConcurrentLinkedQueue<>();
    private WorkerRuntime runtime;

    public record Price(String bookingId, BigDecimal amount, String couponCode) {}

    public record Priced(BigDecimal total, String note) {}

    @FunctionalInterface
    interface Step {
        Priced run(Price input, JobContext context) throws Exception;
    }

    /** A worker whose work a test gives it. */
    public static class PriceWorker {
        private final Step step;

        PriceWorker(Step step) {
            this.step = step;
        }

        @JobWorker(value = "price", timeout = "PT5S", errors = "OFFER_NOT_APPLICABLE")
        public Priced price(Price input, JobContext context) throws Exception {
            return step.run(input, context);
        }
    }

    /** The same in a hurry. */
    public static class HastyWorker {
        private final Step step;

        HastyWorker(Step step) {
            this.step = step;
        }

        @JobWorker(value = "price", timeout = "PT2S")
        public Priced price(Price input, JobContext context) throws Exception {
            return step.run(input, context);
        }
    }

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess("pricing")
                .startEvent()
                .serviceTask("price", task -> task.zeebeJobType("price").zeebeTaskHeader("city", "Pune"))
                .boundaryEvent("refused", event -> event.error("OFFER_NOT_APPLICABLE"))
                .endEvent("without-offer")
                .moveToActivity("price")
                .endEvent("priced")
                .done();
        client.newDeployResourceCommand()
                .addProcessModel(model, "pricing.bpmn")
                .send()
                .join();
        begin(Duration.ofMillis(50), Duration.ofMinutes(1));
    }

    private void begin(Duration retryBackoff, Duration longestBackoff) {
        var settings = new WorkerRuntime.Settings(SERVICE, 2, retryBackoff, longestBackoff);
        var jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
        runtime = new WorkerRuntime(
                client, jsonb, settings, Executors.defaultThreadFactory(), (type, result, time) -> results.add(result));
    }

    private void restart(Duration retryBackoff) {
        runtime.close();
        begin(retryBackoff, retryBackoff);
    }

    @AfterEach
    void stop() {
        runtime.close();
    }

    @Test
    void resultBecomesVariables() throws Exception {
        work((input, context) -> new Priced(input.amount().multiply(new BigDecimal("1.18")), null));

        var instance = start();

        untilCompleted(instance);
        BpmnAssert.assertThat(instance(instance))
                .hasVariableWithValue("total", 212.518)
                .hasPassedElement("priced");
    }

    @Test
    void contextTellsHeadersAndRetries() throws Exception {
        var seen = new ConcurrentLinkedQueue<JobContext>();
        work((input, context) -> {
            seen.add(context);
            return new Priced(BigDecimal.ONE, context.header("city"));
        });

        var instance = start();

        untilCompleted(instance);
        assertEquals(3, seen.element().retries());
        assertEquals(instance, seen.element().processInstanceKey());
        assertEquals(Map.of("city", "Pune"), seen.element().headers());
    }

    @Test
    void correlationIdOfTheProcessIsTheOneOfTheJob() throws Exception {
        var seen = new ConcurrentLinkedQueue<String>();
        work((input, context) -> {
            seen.add(Correlation.current());
            return null;
        });

        untilCompleted(start());

        assertEquals(List.of("corr-4711"), List.copyOf(seen));
    }

    @Test
    void traceOfTheProcessIsTheOneOfTheJobWhichIsTheCauseOfWhatItDoes() throws Exception {
        var seen = new ConcurrentLinkedQueue<String>();
        work((input, context) -> {
            seen.add(Trace.current());
            seen.add(Correlation.cause());
            seen.add(Long.toString(context.key()));
            return null;
        });

        untilCompleted(start());

        var told = List.copyOf(seen);
        assertEquals(TRACEPARENT, told.get(0));
        assertEquals(told.get(2), told.get(1));
    }

    @Test
    void modelledBusinessOutcomeIsABpmnErrorWithItsReason() throws Exception {
        work((input, context) -> {
            throw new BusinessException(ErrorCode.OFFER_NOT_APPLICABLE, "No offer has the code XMAS.");
        });

        var instance = start();

        untilCompleted(instance);
        BpmnAssert.assertThat(instance(instance))
                .hasPassedElement("without-offer")
                .hasVariableWithValue("failureCode", "OFFER_NOT_APPLICABLE")
                .hasVariableWithValue("failureReason", "No offer has the code XMAS.");
    }

    @Test
    void otherBusinessOutcomeIsAnIncidentAtOnce() {
        var attempts = new AtomicInteger();
        work((input, context) -> {
            attempts.incrementAndGet();
            throw new BusinessException(ErrorCode.INVALID_STATE, "The show is over.");
        });

        var message = incident(start());

        assertTrue(message.startsWith("The process does not provide for the outcome INVALID_STATE"), message);
        assertEquals(1, attempts.get());
    }

    @Test
    void passingFaultIsRepeatedUntilItPasses() throws Exception {
        var attempts = new AtomicInteger();
        work((input, context) -> {
            if (attempts.incrementAndGet() < 3) {
                throw new TechnicalException("Redis does not answer");
            }
            return new Priced(BigDecimal.TEN, null);
        });

        var instance = start();

        untilCompleted(instance);
        untilResultsAre("failed", "failed", "completed");
    }

    @Test
    void lastingFaultIsAnIncidentThatSupportUnderstands() {
        work((input, context) -> {
            throw new TechnicalException("Payment provider answered 503 for booking B-1");
        });

        var message = incident(start());

        assertEquals("Payment provider answered 503 for booking B-1; no retries left", message);
        untilResultsAre("failed", "failed", "incident");
    }

    /** The wait is longer than the engine would leave a job to one worker. */
    @Test
    void failedJobWaitsLongerThanItsTimeOut() throws Exception {
        restart(Duration.ofSeconds(6));
        var attempts = new ConcurrentLinkedQueue<Instant>();
        work((input, context) -> {
            attempts.add(Instant.now());
            if (attempts.size() == 1) {
                throw new TechnicalException("Redis does not answer");
            }
            return new Priced(BigDecimal.TEN, null);
        });

        var instance = start();

        await().atMost(Duration.ofSeconds(20)).until(() -> attempts.size() == 2);
        var waited = Duration.between(attempts.poll(), attempts.poll());
        assertTrue(waited.compareTo(Duration.ofMillis(4500)) > 0, waited.toString());
        untilCompleted(instance);
    }

    @Test
    void closingGivesBackWhatWaits() throws Exception {
        restart(Duration.ofMinutes(1));
        work((input, context) -> {
            throw new TechnicalException("Redis does not answer");
        });
        var instance = start();
        await().until(() -> runtime.waiting() == 1);

        restart(Duration.ofMillis(50));
        work((input, context) -> new Priced(BigDecimal.TEN, null));

        untilCompletedWithoutTimeOut(instance);
    }

    @Test
    void failureOfAStepThatEndsWhileClosingIsToldAtOnce() throws Exception {
        restart(Duration.ofMinutes(1));
        var begun = new CountDownLatch(1);
        work((input, context) -> {
            begun.countDown();
            Thread.sleep(300);
            throw new TechnicalException("Redis does not answer");
        });
        var instance = start();
        begun.await(10, TimeUnit.SECONDS);

        restart(Duration.ofMillis(50));
        work((input, context) -> new Priced(BigDecimal.TEN, null));

        untilCompletedWithoutTimeOut(instance);
    }

    /** The engine's clock is put back, so that no time-out of its own hands a job out again. */
    @Test
    void jobThatComesTooLateIsHandedOutAgainEvenIfTheEngineForgetsTo() throws Exception {
        var retries = new ConcurrentLinkedQueue<Integer>();
        var threadsAreFree = new CountDownLatch(1);
        runtime.open(worker(new HastyWorker((input, context) -> {
            threadsAreFree.await();
            retries.add(context.retries());
            return new Priced(BigDecimal.TEN, null);
        })));
        var instances = List.of(start(), start(), start());
        await().until(() -> runtime.running() == 2 && runtime.queued() == 1);
        var handedOut = Instant.now();
        engine.increaseTime(AN_HOUR.negated());

        await().until(() -> Instant.now().isAfter(handedOut.plus(HASTE)));
        threadsAreFree.countDown();

        for (var instance : instances) {
            untilCompletedWithoutTimeOut(instance);
        }
        engine.increaseTime(AN_HOUR);
        assertTrue(results.contains("late"), results::toString);
        assertEquals(List.of(3, 3, 3), List.copyOf(retries));
    }

    @Test
    void faultThatPassesByItselfCostsNoRetry() throws Exception {
        var seen = new ConcurrentLinkedQueue<Integer>();
        work((input, context) -> {
            seen.add(context.retries());
            if (seen.size() < 5) {
                throw seen.size() % 2 == 0
                        ? new PassingException("Redis is started again")
                        : new IllegalStateException(new SQLException("the database is starting up", "57P03"));
            }
            return new Priced(BigDecimal.TEN, null);
        });

        untilCompleted(start());

        assertEquals(List.of(3, 3, 3, 3, 3), List.copyOf(seen));
    }

    @Test
    void faultThatOnlySeemsToPassIsAnIncidentInTheEnd() {
        restart(Duration.ofMillis(100));
        work((input, context) -> {
            throw new PassingException("Redis does not answer");
        });

        var message = incident(start());

        assertEquals("Redis does not answer; no retries left", message);
    }

    @Test
    void repairedIncidentGoesOn() {
        var broken = new AtomicBoolean(true);
        var job = new AtomicLong();
        work((input, context) -> {
            job.set(context.key());
            if (broken.get()) {
                throw new IllegalStateException("the table is locked");
            }
            return new Priced(BigDecimal.TEN, null);
        });
        var instance = start();
        var message = incident(instance);
        assertTrue(message.contains("the table is locked"), message);
        assertTrue(message.contains("correlation id corr-4711"), message);

        broken.set(false);
        client.newUpdateRetriesCommand(job.get()).retries(1).send().join();
        client.newResolveIncidentCommand(latestIncident(instance).getIncidentKey())
                .send()
                .join();

        untilCompleted(instance);
    }

    @Test
    void jobsOfACancelledInstanceDoNoHarm() throws Exception {
        var begun = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        work((input, context) -> {
            begun.countDown();
            cancelled.await(10, TimeUnit.SECONDS);
            return null;
        });
        var instance = start();
        begun.await(10, TimeUnit.SECONDS);
        client.newCancelInstanceCommand(instance).send().join();
        cancelled.countDown();

        await().until(() -> results.contains("completed"));
        var next = start();
        untilCompleted(next);
    }

    @Test
    void closingFinishesWhatHasBegun() throws Exception {
        var begun = new CountDownLatch(1);
        work((input, context) -> {
            begun.countDown();
            Thread.sleep(300);
            return new Priced(BigDecimal.TEN, null);
        });
        var instance = start();
        begun.await(10, TimeUnit.SECONDS);

        runtime.close();

        untilCompleted(instance);
        untilResultsAre("completed");
    }

    private void work(Step step) {
        runtime.open(worker(new PriceWorker(step)));
    }

    private static Worker worker(Object bean) {
        var price = Arrays.stream(bean.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(JobWorker.class))
                .findFirst()
                .orElseThrow();
        return Worker.on(bean, JobMethod.of(price));
    }

    private long start() {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("pricing")
                .latestVersion()
                .variables(Map.of(
                        "bookingId", "B-1", "amount", 180.1, "correlationId", "corr-4711", "traceparent", TRACEPARENT))
                .send()
                .join()
                .getProcessInstanceKey();
    }

    /** The listener hears of a job after the engine has its result. */
    private void untilResultsAre(String... expected) {
        await().untilAsserted(() -> assertEquals(List.of(expected), List.copyOf(results)));
    }

    /** The in-memory engine has its own clock; time-outs pass only when it is moved. */
    private void untilCompleted(long instance) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    engine.increaseTime(Duration.ofSeconds(1));
                    BpmnAssert.assertThat(instance(instance)).isCompleted();
                });
    }

    private static void untilCompletedWithoutTimeOut(long instance) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> BpmnAssert.assertThat(instance(instance)).isCompleted());
    }

    private static InspectedProcessInstance instance(long key) {
        return new InspectedProcessInstance(key);
    }

    private String incident(long instance) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    engine.increaseTime(Duration.ofSeconds(1));
                    BpmnAssert.assertThat(instance(instance)).hasAnyIncidents();
                });
        var message = new AtomicReference<String>();
        latestIncident(instance).extractingErrorMessage().satisfies(message::set);
        return message.get();
    }

    private static IncidentAssert latestIncident(long instance) {
        return BpmnAssert.assertThat(instance(instance)).extractingLatestIncident();
    }
}
