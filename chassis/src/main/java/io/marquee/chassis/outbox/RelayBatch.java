package io.marquee.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes one batch of a lane. The rows stay locked meanwhile, so that two relays never share one. */
@ApplicationScoped
public class RelayBatch {

    private static final int SIZE = 200;
    /** What the whole batch has more than one publication, so that the clients give up first and say why. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private static final Duration BLOCKED = Duration.ofSeconds(1);

    private final OutboxTable table;
    /** Of the whole batch. */
    private final Duration patience;

    /** For CDI's proxy. */
    protected RelayBatch() {
        this(null, Duration.ZERO, Duration.ZERO);
    }

    @Inject
    public RelayBatch(
            OutboxTable table,
            @ConfigProperty(name = "kafka.publish-timeout") Duration ofEvent,
            @ConfigProperty(name = "zeebe.request-timeout") Duration ofMessage) {
        this.table = table;
        this.patience = (ofEvent.compareTo(ofMessage) > 0 ? ofEvent : ofMessage).plus(MARGIN);
    }

    /**
     * An aggregate's events leave one after the other: if one fails, those behind it wait with it for the next batch.
     *
     * <p>A death between publishing and commit publishes the rows again: receivers know their ids.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Result publish(Publisher publisher) {
        if (publisher.lane() == Lane.EVENT && !table.tryLock(Lane.EVENT)) {
            return Result.BUSY;
        }
        var rows = table.pending(publisher.lane(), SIZE);
        if (rows.isEmpty()) {
            return new Result(0, Map.of(), false, false);
        }
        var deadline = System.nanoTime() + patience.toNanos();
        var published = new ArrayList<UUID>();
        var errors = new LinkedHashMap<UUID, String>();
        start(publisher, rows, deadline).forEach((id, sent) -> await(sent, id, deadline, published, errors));
        table.markPublished(published);
        table.markFailed(errors);
        return new Result(published.size(), errors, published.size() == SIZE, false);
    }

    /** Kafka's client holds the caller while it finds no broker, so the rows behind such a one wait for the next batch. */
    private static Map<UUID, CompletionStage<Object>> start(Publisher publisher, List<OutboxRow> rows, long deadline) {
        var sent = new LinkedHashMap<UUID, CompletionStage<Object>>();
        var lastOfKey = new HashMap<String, CompletionStage<Object>>();
        for (var row : rows) {
            var begun = System.nanoTime();
            var before = publisher.lane() == Lane.EVENT ? lastOfKey.get(row.key()) : null;
            var now = before == null ? start(publisher, row) : before.thenCompose(published -> start(publisher, row));
            lastOfKey.put(row.key(), now);
            sent.put(row.id(), now);
            if (System.nanoTime() - begun > BLOCKED.toNanos() || System.nanoTime() > deadline) {
                break;
            }
        }
        return sent;
    }

    private static CompletionStage<Object> start(Publisher publisher, OutboxRow row) {
        try {
            return publisher.publish(row).thenApply(received -> received);
        } catch (RuntimeException e) {
            // The clients refuse some calls at once instead of by their future; both are a failed publication.
            return CompletableFuture.failedFuture(e);
        }
    }

    private void await(
            CompletionStage<?> sent, UUID id, long deadline, List<UUID> published, Map<UUID, String> errors) {
        try {
            var left = Math.max(0, deadline - System.nanoTime());
            sent.toCompletableFuture().get(left, TimeUnit.NANOSECONDS);
            published.add(id);
        } catch (ExecutionException e) {
            errors.put(id, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            errors.put(id, "No answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            errors.put(id, "Interrupted");
        }
    }

    /**
     * @param more whether rows may be left
     * @param busy whether another relay publishes this lane at the moment
     */
    public record Result(int published, Map<UUID, String> errors, boolean more, boolean busy) {
        static final Result BUSY = new Result(0, Map.of(), false, true);
    }
}
