package io.marquee.chassis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Looking after the outbox, each time in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OutboxCare {

    private final OutboxTable table;

    /** For CDI's proxy. */
    protected OutboxCare() {
        this(null);
    }

    @Inject
    public OutboxCare(OutboxTable table) {
        this.table = table;
    }

    public OutboxTable.Backlog backlog() {
        return table.backlog();
    }

    /** Deletes what was published, or applied, longer ago than that. */
    public void purge(Duration age) {
        table.purge(age);
    }
}
