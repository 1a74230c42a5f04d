package io.marquee.chassis.outbox;

import io.marquee.chassis.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The negative control: a relay that trusts to be alone. It locks neither rows nor lane, and waits for nobody. */
@ApplicationScoped
public class NaiveBatch {

    private static final String PENDING = "select id, type, key, payload::text, created_at from outbox"
            + " where lane = ? and published_at is null order by seq limit 200";

    @Inject
    private Database database;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void publish(Publisher publisher) {
        try (var connection = database.dataSource().getConnection();
                var select = connection.prepareStatement(PENDING);
                var mark = connection.prepareStatement("update outbox set published_at = now() where id = ?")) {
            select.setString(1, publisher.lane().name());
            var sent = new ArrayList<Sent>();
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    var row = new OutboxRow(
                            result.getObject(1, UUID.class),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            Duration.ZERO,
                            new Origin("naive", null, null),
                            result.getObject(5, OffsetDateTime.class));
                    sent.add(new Sent(row.id(), publisher.publish(row).toCompletableFuture()));
                }
            }
            for (var row : sent) {
                if (row.done().handle((nothing, error) -> error == null).join()) {
                    mark.setObject(1, row.id());
                    mark.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Sent(UUID id, CompletableFuture<?> done) {}
}
