package io.marquee.sandbox.home;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The run state on disk, written at each change before anything else happens. */
public final class StateFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    public StateFile(Home home) {
        this.file = home.run("state.json");
    }

    public synchronized Optional<RunState> read() throws IOException {
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), RunState.class)) : Optional.empty();
    }

    public synchronized void write(RunState state) throws IOException {
        OwnerOnlyFile.write(file, JSON.writeValueAsString(state));
    }

    public synchronized void change(UnaryOperator<RunState> change) throws IOException {
        var state = read().orElseThrow(() -> new IOException("There is no " + file + " to change"));
        write(change.apply(state));
    }

    public synchronized void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
