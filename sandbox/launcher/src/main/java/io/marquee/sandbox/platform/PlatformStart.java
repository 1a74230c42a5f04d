package io.marquee.sandbox.platform;

import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.Part;
import io.marquee.sandbox.progress.Progress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Starts all parts, each as soon as those that it needs are ready. */
public final class PlatformStart {

    private final Platform platform;
    private final Processes processes;
    private final Progress progress;
    private final Map<String, CountDownLatch> ready = new LinkedHashMap<>();

    public PlatformStart(Platform platform, StateFile state, Progress progress) {
        this.platform = platform;
        this.processes = new Processes(platform.plan().home(), state);
        this.progress = progress;
        platform.parts().forEach(part -> ready.put(part.name(), new CountDownLatch(1)));
    }

    /**
     * Returns when every part is ready.
     *
     * @throws PartFailure for the first part that does not become ready; the others are not waited for
     */
    public void run() throws PartFailure, IOException, InterruptedException {
        try (var threads = Executors.newCachedThreadPool()) {
            var starts = new ExecutorCompletionService<Void>(threads);
            platform.parts().forEach(part -> starts.submit(() -> start(part)));
            try {
                for (int done = 0; done < platform.parts().size(); done++) {
                    starts.take().get();
                }
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** Names of the parts that have not become ready. */
    public List<String> notReady() {
        return ready.entrySet().stream()
                .filter(part -> part.getValue().getCount() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Void start(Part part) throws Exception {
        for (var need : part.needs()) {
            if (ready.containsKey(need)) {
                ready.get(need).await();
            }
        }
        progress.begins(part.name());
        try {
            processes.start(part);
        } catch (PartFailure e) {
            progress.failed(part.name());
            throw e;
        } catch (IOException | RuntimeException e) {
            progress.failed(part.name());
            throw new IOException(part.name() + " can't be started: " + e.getMessage(), e);
        }
        progress.done(part.name(), part.address());
        ready.get(part.name()).countDown();
        return null;
    }

    private static IOException failure(Throwable cause) throws PartFailure, IOException, InterruptedException {
        return switch (cause) {
            case PartFailure part -> throw part;
            case IOException io -> io;
            case InterruptedException interrupted -> throw interrupted;
            default -> new IOException(cause.toString(), cause);
        };
    }
}
