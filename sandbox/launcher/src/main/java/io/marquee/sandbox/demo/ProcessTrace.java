package io.marquee.sandbox.demo;

import io.marquee.sandbox.progress.Screen;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Shows the steps of a booking's process as they end, each with its time and how long it took. */
final class ProcessTrace {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final Duration OPERATE_LAGS_AT_MOST = Duration.ofMinutes(2);

    private final Operate operate;
    private final Screen screen;
    private final Set<String> shown = new HashSet<>();
    private long instance;

    ProcessTrace(Operate operate, Screen screen) {
        this.operate = operate;
        this.screen = screen;
    }

    void begin(String bookingId) throws IOException, InterruptedException {
        operate.logIn();
        instance = Wait.until("Operate to show the process", OPERATE_LAGS_AT_MOST, () -> operate.instanceOf(bookingId));
        screen.line("  Process instance " + instance + " in Operate:");
    }

    /** Shows the steps up to the first one of this name. */
    void showUntilReached(String step) throws IOException, InterruptedException {
        Wait.until("the process to reach \"" + step + "\"", OPERATE_LAGS_AT_MOST, () -> {
            showNew();
            return operate.steps(instance).stream()
                    .filter(candidate -> candidate.name().equals(step))
                    .findFirst();
        });
    }

    /** Shows the steps until the process is completed. */
    void showToTheEnd() throws IOException, InterruptedException {
        Wait.until("the process to end", OPERATE_LAGS_AT_MOST, () -> {
            var completed = operate.isCompleted(instance);
            showNew();
            return completed ? Optional.of(true) : Optional.empty();
        });
    }

    private void showNew() throws IOException, InterruptedException {
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
