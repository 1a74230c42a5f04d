package io.marquee.sandbox.progress;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tells, while several things go on at once, what has begun, for how long, and what is done. */
public final class Progress implements AutoCloseable {

    private static final int PLAIN_INTERVAL_SECONDS = 10;

    private final Screen screen;
    private final long begun = System.nanoTime();
    private final Map<String, Long> underWay = new LinkedHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    public Progress(Screen screen) {
        this.screen = screen;
        int interval = screen.isTerminal() ? 1 : PLAIN_INTERVAL_SECONDS;
        clock.scheduleAtFixedRate(this::tick, interval, interval, TimeUnit.SECONDS);
    }

    public synchronized void begins(String what) {
        underWay.put(what, System.nanoTime());
        if (!screen.isTerminal()) {
            say(what + " …");
        }
    }

    /** @param detail for example the address; may be empty */
    public synchronized void done(String what, String detail) {
        var started = underWay.remove(what);
        say("%-22s ready after %s  %s".formatted(what, seconds(started == null ? begun : started), detail));
        if (screen.isTerminal()) {
            screen.live(summary());
        }
    }

    /** One thing failed, and the others are given up. */
    public synchronized void failed(String what) {
        underWay.clear();
        say(what + " FAILED");
    }

    public void say(String text) {
        screen.line("%8s  %s".formatted(seconds(begun), text));
    }

    public Duration sinceBegin() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        screen.live("");
    }

    private synchronized void tick() {
        if (underWay.isEmpty()) {
            screen.live("");
        } else if (screen.isTerminal()) {
            screen.live(summary());
        } else {
            say("under way: " + names());
        }
    }

    private String summary() {
        return underWay.isEmpty() ? "" : "%8s  %s".formatted(seconds(begun), names());
    }

    private String names() {
        return underWay.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + seconds(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String seconds(long since) {
        return "%.1f s".formatted((System.nanoTime() - since) / 1e9).toLowerCase(Locale.ROOT);
    }
}
