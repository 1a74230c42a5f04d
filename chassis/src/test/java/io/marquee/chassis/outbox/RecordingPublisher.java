package io.marquee.chassis.outbox;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * A receiver that writes down what reaches it, each row in a transaction of its own, as a broker does: what it has it
 * keeps, whatever becomes of the relay's transaction. It refuses some of the rows, to be asked again.
 */
class RecordingPublisher implements Publisher {

    private static final double REFUSED = 0.05;

    private final Lane lane;
    private final DataSource dataSource;
    private final Executor executor;
    private final RandomGenerator random;

    RecordingPublisher(Lane lane, DataSource dataSource, Executor executor, RandomGenerator random) {
        this.lane = lane;
        this.dataSource = dataSource;
        this.executor = executor;
        this.random = random;
    }

    @Override
    public Lane lane() {
        return lane;
    }

    @Override
    public CompletionStage<?> publish(OutboxRow row) {
        var refused = random.nextDouble() < REFUSED;
        return CompletableFuture.runAsync(() -> receive(row, refused), executor);
    }

    private void receive(OutboxRow row, boolean refused) {
        if (refused) {
            throw new IllegalStateException("Ask again");
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("insert into received (row_id, key) values (?, ?)")) {
            statement.setObject(1, row.id());
            statement.setString(2, row.key());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
