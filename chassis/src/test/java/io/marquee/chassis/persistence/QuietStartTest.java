package io.marquee.chassis.persistence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class QuietStartTest {

    private static final Duration BUSY = Duration.ofMillis(2500);

    /** Loaded again and again, each time as another class. */
    private static final class Loaded {}

    @Test
    void waitsUntilNoClassHasBeenLoadedForAWhile() {
        var busyUntil = Instant.now().plus(BUSY);
        var loading = CompletableFuture.runAsync(() -> loadUntil(busyUntil));

        QuietStart.await();

        var ended = Instant.now();
        loading.join();
        assertTrue(ended.isAfter(busyUntil.plusMillis(1500)), "It did not wait for the classes");
        assertTrue(ended.isBefore(busyUntil.plusSeconds(20)), "It waited although no class was loaded any more");
    }

    private static void loadUntil(Instant end) {
        try (var in = Loaded.class.getResourceAsStream("QuietStartTest$Loaded.class")) {
            var bytes = in.readAllBytes();
            while (Instant.now().isBefore(end)) {
                MethodHandles.lookup().defineHiddenClass(bytes, true);
                Thread.sleep(100);
            }
        } catch (IOException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
