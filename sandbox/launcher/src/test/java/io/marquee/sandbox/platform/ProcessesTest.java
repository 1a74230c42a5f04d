package io.marquee.sandbox.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.sandbox.home.Home;
import io.marquee.sandbox.home.ProcessMark;
import io.marquee.sandbox.home.RunState;
import io.marquee.sandbox.home.StateFile;
import io.marquee.sandbox.parts.Command;
import io.marquee.sandbox.parts.Part;
import io.marquee.sandbox.progress.Progress;
import io.marquee.sandbox.progress.Screen;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts and stops real processes, small ones of the shell. */
class ProcessesTest {

    @TempDir
    private Path folder;

    private Home home;
    private StateFile state;
    private Progress progress;

    @BeforeEach
    void begin() throws IOException {
        home = new Home(folder, folder);
        state = new StateFile(home);
        state.write(RunState.starting(false, Map.of(), Map.of()));
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        progress = new Progress(new Screen(nowhere, false));
    }

    @AfterEach
    void stopAll() throws IOException, InterruptedException {
        new PlatformStop(state, progress).run();
        progress.close();
    }

    @Test
    void readyPartIsWrittenDownAndCanBeStopped() throws Exception {
        new Processes(home, state).start(part("touch ready; sleep 100", Duration.ofSeconds(20)));
        var process = state.read().orElseThrow().process("small").orElseThrow();
        assertTrue(process.isAlive());

        assertEquals(1, new PlatformStop(state, progress).run());

        assertFalse(process.isAlive());
        assertTrue(state.read().isEmpty());
    }

    @Test
    void logsOfFiveEarlierRunsAreKept() throws Exception {
        for (var run = 1; run <= 7; run++) {
            var part = part("echo run " + run + "; exit 1", Duration.ofSeconds(20));
            assertThrows(PartFailure.class, () -> new Processes(home, state).start(part));
        }

        var log = home.log("small");
        assertEquals("run 7", Files.readString(log).strip());
        for (var ago = 1; ago <= 5; ago++) {
            assertEquals(
                    "run " + (7 - ago),
                    Files.readString(log.resolveSibling("small.log." + ago)).strip());
        }
        assertFalse(Files.exists(log.resolveSibling("small.log.6")));
    }

    @Test
    void wrongConfigurationIsSaidWithWhatThePartWroteAndWhereItsLogIs() {
        var part = part("echo 'booking.hold-time: REQUIRED but missing'; exit 78", Duration.ofSeconds(20));

        var failure = assertThrows(PartFailure.class, () -> new Processes(home, state).start(part));

        assertTrue(failure.getMessage().contains("small refuses to start: its configuration"));
        assertTrue(failure.getMessage().contains("booking.hold-time: REQUIRED but missing"));
        assertTrue(failure.getMessage().contains(home.log("small").toString()));
    }

    @Test
    void partThatEndsIsNoticedAtOnce() {
        var part = part("exit 3", Duration.ofMinutes(10));

        var failure = assertThrows(PartFailure.class, () -> new Processes(home, state).start(part));

        assertTrue(failure.getMessage().contains("exit code 3"));
    }

    @Test
    void partThatNeverServesFailsAfterItsLimit() {
        var part = part("sleep 100", Duration.ofMillis(300));

        var failure = assertThrows(PartFailure.class, () -> new Processes(home, state).start(part));

        assertTrue(failure.getMessage().contains("was not ready within"));
    }

    @Test
    void partThatSaysItHasFailedIsNotWaitedFor() {
        var part = part("echo given up; sleep 100", Duration.ofMinutes(10));

        var failure = assertThrows(PartFailure.class, () -> new Processes(home, state).start(part));

        assertTrue(failure.getMessage().contains("small can't start"));
    }

    @Test
    void strangersProcessIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "100").start();
        try {
            state.change(run -> run.with(new ProcessMark("small", stranger.pid(), 1)));

            assertEquals(0, new PlatformStop(state, progress).run());

            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
        }
    }

    private Part part(String script, Duration limit) {
        return new Part() {
            @Override
            public String name() {
                return "small";
            }

            @Override
            public String address() {
                return "nowhere";
            }

            @Override
            public Duration limit() {
                return limit;
            }

            @Override
            public Optional<String> wordsOfFailure() {
                return Optional.of("given up");
            }

            @Override
            public Command command() {
                return new Command(List.of("sh", "-c", script), Map.of(), folder);
            }

            @Override
            public boolean isReady() {
                return Files.exists(folder.resolve("ready"));
            }
        };
    }
}
