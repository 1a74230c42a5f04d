package io.marquee.sandbox.provider.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * The provider's durable memory: tables of JSON documents in one file.
 *
 * <p>One transaction runs at a time. What it wrote is in the file when {@link #transaction} returns, or forgotten if it
 * threw; the process may be killed at any moment.
 */
public final class Store implements AutoCloseable {

    private static final int PAGE_BYTES = 2048;

    /** How long space that is free is not written again, so that a crash of the machine finds a whole version. */
    private static final int RETENTION_MILLIS = 10_000;

    private static final int COMPACTION_COMMITS = 500;
    private static final int COMPACTION_BYTES = 8 << 20;
    private static final int LIVE_PERCENT = 50;

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final MVStore file;
    private long commits;

    private Store(MVStore file) {
        this.file = file;
    }

    /** Opens or creates the store in a folder; one process at a time may have it open. */
    public static Store open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be created", e);
        }
        var file = new MVStore.Builder()
                .fileName(folder.resolve("provider.mv").toString())
                .autoCommitDisabled()
                .cacheSize(8)
                // A commit writes every page that it touched: small pages make small commits.
                .pageSplitSize(PAGE_BYTES)
                .compress()
                .open();
        file.setRetentionTime(RETENTION_MILLIS);
        return new Store(file);
    }

    public <T> Table<T> table(String name, Class<T> type) {
        return new Table<>(file.openMap(name), type, json);
    }

    /** Runs the work alone and makes its changes durable; nested calls join the outer one. */
    public <T> T transaction(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            return committed(work);
        } finally {
            lock.unlock();
        }
    }

    /** Runs the action once the transaction under way is durable, and never if it is undone. */
    public void afterCommit(Runnable action) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("There is no transaction to wait for");
        }
        afterCommit.add(action);
    }

    private <T> T committed(Supplier<T> work) {
        var done = false;
        try {
            var result = work.get();
            file.commit();
            done = true;
            compactNowAndThen();
            List.copyOf(afterCommit).forEach(Runnable::run);
            return result;
        } finally {
            afterCommit.clear();
            if (!done) {
                file.rollback();
            }
        }
    }

    /** MVStore compacts by itself only where it also commits by itself. */
    private void compactNowAndThen() {
        if (++commits % COMPACTION_COMMITS == 0) {
            file.compact(LIVE_PERCENT, COMPACTION_BYTES);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            file.close();
        } finally {
            lock.unlock();
        }
    }
}
