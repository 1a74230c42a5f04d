package io.marquee.workers.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camunda.zeebe.client.api.ZeebeFuture;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.command.CompleteJobCommandStep1;
import io.camunda.zeebe.client.api.command.FailJobCommandStep1;
import io.camunda.zeebe.client.api.command.FailJobCommandStep1.FailJobCommandStep2;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.grpc.Status;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A busy engine cannot be had to order, so this one is scripted at the border of the client's API. */
class JobCommandsTest {

    private final Deque<Status> answers = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private final JobClient client = scripted(JobClient.class);
    private final ActivatedJob job = scripted(ActivatedJob.class);

    @Test
    void busyEngineIsAskedAgain() {
        answers.addAll(List.of(Status.RESOURCE_EXHAUSTED, Status.UNAVAILABLE, Status.DEADLINE_EXCEEDED, Status.OK));

        assertTrue(send(Instant.now().plusSeconds(30)));
        assertEquals(List.of("complete", "complete", "complete", "complete"), sent);
    }

    /** What is answered while the engine is started again. */
    @Test
    void engineThatLostItsBrokerIsAskedAgain() {
        answers.addAll(List.of(Status.ABORTED, Status.INTERNAL, Status.UNKNOWN, Status.OK));

        assertTrue(send(Instant.now().plusSeconds(30)));
        assertEquals(List.of("complete", "complete", "complete", "complete"), sent);
    }

    @Test
    void busyEngineIsAskedNoLongerThanTheJobIsOurs() {
        answers.addAll(List.of(Status.UNAVAILABLE, Status.UNAVAILABLE, Status.UNAVAILABLE, Status.OK));

        assertFalse(send(Instant.now().plusMillis(60)));
        assertTrue(answers.contains(Status.OK), "asked after the deadline");
    }

    @Test
    void jobThatIsGoneDoesNoHarm() {
        answers.add(Status.NOT_FOUND);

        assertFalse(send(Instant.now().plusSeconds(30)));
        assertEquals(List.of("complete"), sent);
    }

    @Test
    void resultThatTheEngineRefusesIsAnIncident() {
        answers.addAll(List.of(Status.INVALID_ARGUMENT, Status.OK));

        assertFalse(send(Instant.now().plusSeconds(30)));
        assertEquals(List.of("complete", "fail"), sent);
    }

    private boolean send(Instant deadline) {
        return new JobCommands().send(client, job, new Outcome.Completed("{}"), deadline);
    }

    /** Builder methods give the next step, {@code send} a future with the next scripted answer. */
    private <T> T scripted(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "newCompleteCommand" -> scripted(CompleteJobCommandStep1.class);
                    case "newFailCommand" -> scripted(FailJobCommandStep1.class);
                    case "retries" -> scripted(FailJobCommandStep2.class);
                    case "send" -> {
                        sent.add(type == CompleteJobCommandStep1.class ? "complete" : "fail");
                        yield scripted(ZeebeFuture.class);
                    }
                    case "join" -> answer(answers.remove());
                    case "getType" -> "price";
                    case "getKey" -> 1L;
                    default -> proxy;
                }));
    }

    private static Object answer(Status status) {
        if (status.isOk()) {
            return null;
        }
        throw new ClientStatusException(status, status.asRuntimeException());
    }
}
