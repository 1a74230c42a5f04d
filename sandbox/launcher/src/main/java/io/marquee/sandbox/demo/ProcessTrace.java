package io.marquee.sandbox.demo;

import io.marquee.sandbox.progress.Screen;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Shows the steps of a booking's process when Operate has seen them end, each with its time and how long it took. */
final class ProcessTrace {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Operate operate;
    private final Screen screen;
    private final String bookingId;
    private final Set<String> shown = new HashSet<>();
    private CompletableFuture<Void> end;

    ProcessTrace(Operate operate, Screen screen, String bookingId) {
        this.operate = operate;
        this.screen = screen;
        this.bookingId = bookingId;
    }

    /** Shows steps from now on, while the booking goes on. */
    void begin() {
        end = CompletableFuture.runAsync(
                this::follow, task -> Thread.ofPlatform().daemon().start(task));
    }

    /** Returns when the process is completed and all its steps are shown. */
    void awaitEnd() throws IOException {
        try {
            end.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    /** What Operate says is wrong with the process, if anything is. */
    List<String> incidents() throws IOException, InterruptedException {
        var instance = operate.instanceOf(bookingId);
        return instance.isPresent() ? operate.incidents(instance.get()) : List.of();
    }

    private void follow() {
        try {
            operate.logIn();
            long instance = Wait.until("Operate to show the process", LIMIT, () -> operate.instanceOf(bookingId));
            screen.line("  Process instance " + instance + " in Operate:");
            Wait.until("the process to end", LIMIT, () -> {
                var completed = operate.isCompleted(instance);
                showNew(instance);
                return completed ? Optional.of(true) : Optional.empty();
            });
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void showNew(long instance) throws IOException, InterruptedException {
        for (var step : operate.steps(instance)) {
            if (step.ended() != null && shown.add(step.key())) {
                screen.line("    %s  %-36s %6d ms"
                        .formatted(
                                TIME.format(step.started().atZoneSameInstant(ZoneId.systemDefault())),
                                step.name(),
                                Duration.between(step.started(), step.ended()).toMillis()));
            }
        }
    }
}
