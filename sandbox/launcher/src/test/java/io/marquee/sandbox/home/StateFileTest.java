package io.marquee.sandbox.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    @TempDir
    private Path folder;

    @Test
    void stateIsReadAsItWasWritten() throws IOException {
        var file = new StateFile(new Home(folder, folder));
        var state = RunState.starting(true, Map.of("booking.hold-time", "PT15S"), Map.of("edge", 8080))
                .with(ProcessMark.of("kafka", ProcessHandle.current()));

        file.write(state);

        assertEquals(state, file.read().orElseThrow());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("run/state.json"))));
    }

    @Test
    void processIsRecognised() {
        assertTrue(ProcessMark.of("kafka", ProcessHandle.current()).isAlive());
    }

    @Test
    void strangerWithTheSameProcessIdIsNotTakenForAPart() {
        var own = ProcessMark.of("kafka", ProcessHandle.current());

        var earlier = new ProcessMark("kafka", own.pid(), own.startedAt() - 60_000);

        assertFalse(earlier.isAlive());
    }

    @Test
    void partThatIsStartedAgainReplacesItsOldProcess() {
        var state = RunState.starting(false, Map.of(), Map.of())
                .with(new ProcessMark("kafka", 1, 1))
                .with(new ProcessMark("redis", 2, 2))
                .with(new ProcessMark("kafka", 3, 3));

        assertEquals(2, state.processes().size());
        assertEquals(3, state.process("kafka").orElseThrow().pid());
    }

    @Test
    void runIsCompleteOnlyWhileAllItsProcessesLive() {
        var all = RunState.starting(false, Map.of(), Map.of())
                .with(ProcessMark.of("kafka", ProcessHandle.current()))
                .withAllReady();

        assertTrue(all.isComplete());
        assertFalse(all.with(new ProcessMark("redis", ProcessHandle.current().pid(), 1))
                .isComplete());
    }

    /** A restart waits for the watch to bring a part back: it must not wait for one that is not there. */
    @Test
    void runIsWatchedOnlyWhileAWatchingLauncherLives() {
        var unwatched = RunState.starting(false, Map.of(), Map.of());
        var gone = new ProcessMark("launcher", ProcessHandle.current().pid(), 1);

        assertFalse(unwatched.isWatched());
        assertTrue(unwatched.withWatch().isWatched());
        assertFalse(new RunState(gone, true, false, false, true, Map.of(), Map.of(), List.of()).isWatched());
    }
}
