package io.marquee.benchmark.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Tells many waiting customers that their booking is confirmed, by one query for all of them every 100 ms. */
public final class Confirmations implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    private final ConcurrentMap<UUID, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final Connection connection;
    private volatile boolean open = true;

    public Confirmations(BookingTable table) throws SQLException {
        connection = table.connect();
        Thread.ofVirtual().name("confirmations").start(this::watch);
    }

    /** @return completes when the booking is CONFIRMED */
    public CompletableFuture<Void> of(UUID bookingId) {
        return awaited.computeIfAbsent(bookingId, id -> new CompletableFuture<>());
    }

    @Override
    public void close() throws SQLException {
        open = false;
        connection.close();
    }

    private void watch() {
        while (open) {
            try {
                var waiting = Set.copyOf(awaited.keySet());
                BookingTable.reached(connection, "CONFIRMED", waiting)
                        .keySet()
                        .forEach(id -> awaited.remove(id).complete(null));
                Pause.millis(PAUSE_MILLIS);
            } catch (SQLException e) {
                // Also that of the connection, once this is closed: nobody waits any more then.
                open = false;
                awaited.values().forEach(future -> future.completeExceptionally(e));
            }
        }
    }
}
