package io.marquee.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Publishes one batch of a lane. The rows stay locked meanwhile, so that two relays never share one. */
@ApplicationScoped
public class RelayBatch {

    private static final int SIZE = 200;
    private static final int PATIENCE_SECONDS = 12;

    private final OutboxTable table;

    /** For CDI's proxy. */
    protected RelayBatch() {
        this(null);
    }

    @Inject
    public RelayBatch(OutboxTable table) {
        this.table = table;
    }

    /** A death between publishing and commit publishes the rows again: receivers know their ids. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Result publish(Publisher publisher) {
        if (publisher.lane() == Lane.EVENT && !table.tryLock(Lane.EVENT)) {
            return Result.BUSY;
        }
        var rows = table.pending(publisher.lane(), SIZE);
        if (rows.isEmpty()) {
            return new Result(0, Map.of(), false, false);
        }
        var sent = new LinkedHashMap<UUID, CompletionStage<?>>();
        rows.forEach(row -> sent.put(row.id(), start(publisher, row)));
        var published = new ArrayList<UUID>();
        var errors = new LinkedHashMap<UUID, String>();
        sent.forEach((id, stage) -> await(stage, id, published, errors));
        table.markPublished(published);
        table.markFailed(errors);
        return new Result(published.size(), errors, rows.size() == SIZE, false);
    }

    private static CompletionStage<?> start(Publisher publisher, OutboxRow row) {
        try {
            return publisher.publish(row);
        } catch (RuntimeException e) {
            // The clients refuse some calls at once instead of by their future; both are a failed publication.
            return CompletableFuture.failedFuture(e);
        }
    }

    private static void await(CompletionStage<?> stage, UUID id, List<UUID> published, Map<UUID, String> errors) {
        try {
            stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            published.add(id);
        } catch (ExecutionException e) {
            errors.put(id, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            errors.put(id, "No answer within " + PATIENCE_SECONDS + " s");
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
