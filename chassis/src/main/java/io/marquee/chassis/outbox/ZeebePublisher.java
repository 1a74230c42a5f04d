package io.marquee.chassis.outbox;

import io.camunda.zeebe.client.ZeebeClient;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Publishes process messages; the row's id is the message id, so that a second publication changes nothing. */
@ApplicationScoped
public class ZeebePublisher implements Publisher {

    private final ZeebeClient zeebe;

    /** For CDI's proxy. */
    protected ZeebePublisher() {
        this(null);
    }

    @Inject
    public ZeebePublisher(ZeebeClient zeebe) {
        this.zeebe = zeebe;
    }

    @Override
    public Lane lane() {
        return Lane.MESSAGE;
    }

    @Override
    public CompletionStage<?> publish(OutboxRow row) {
        var sent = zeebe.newPublishMessageCommand()
                .messageName(row.type())
                .correlationKey(row.key())
                .messageId(row.id().toString())
                .timeToLive(row.timeToLive())
                .variables(row.payload())
                .send();
        return sent.thenApply(response -> (Object) response)
                .exceptionallyCompose(e -> isAlreadyPublished(e)
                        ? CompletableFuture.completedFuture(row.id())
                        : CompletableFuture.failedFuture(e));
    }

    private static boolean isAlreadyPublished(Throwable e) {
        var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        for (; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException status) {
                return status.getStatus().getCode() == Status.Code.ALREADY_EXISTS;
            }
        }
        return false;
    }
}
