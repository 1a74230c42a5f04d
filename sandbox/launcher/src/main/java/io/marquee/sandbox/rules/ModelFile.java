package io.marquee.sandbox.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A decision file on the analyst's disk. The version from which it was made is kept beside it, in {@code FILE.version}, so
 * that deploying it does not undo what somebody else has deployed meanwhile.
 */
public record ModelFile(Path path) {

    public String read() throws IOException {
        return read(path);
    }

    /** @throws IllegalArgumentException if there is no such file */
    public static String read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("The file " + file + " can't be read.");
        }
        return Files.readString(file);
    }

    public void write(String model, int version) throws IOException {
        Files.writeString(path, model);
        madeFrom(version);
    }

    public void madeFrom(int version) throws IOException {
        Files.writeString(versionFile(), version + "\n");
    }

    /** @throws IllegalArgumentException if the file beside it holds no number */
    public Optional<Integer> madeFrom() throws IOException {
        if (!Files.exists(versionFile())) {
            return Optional.empty();
        }
        var text = Files.readString(versionFile()).strip();
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(versionFile() + " must hold a version, not '" + text + "'.", e);
        }
    }

    public Path versionFile() {
        return path.resolveSibling(path.getFileName() + ".version");
    }
}
