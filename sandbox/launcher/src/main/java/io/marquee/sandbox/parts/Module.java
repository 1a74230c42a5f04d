package io.marquee.sandbox.parts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the build made of a module: its own file, and the files in the local Maven repository that it needs. */
record Module(Path folder) {

    /** The jars from which the module is run, its own first if it has one. */
    List<Path> classPath() throws IOException {
        var jars = new ArrayList<Path>();
        try (var own = Files.newDirectoryStream(target(), "*.jar")) {
            own.forEach(jars::add);
        }
        jars.addAll(libraries());
        return jars;
    }

    /** The one file whose name begins so. */
    Path file(String prefix) throws IOException {
        return libraries().stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new IOException("Maven has resolved no " + prefix + " for " + folder
                        + "; is there one for this machine (" + System.getProperty("os.name") + ", "
                        + System.getProperty("os.arch") + ")?"));
    }

    Path built(String file) throws IOException {
        var built = target().resolve(file);
        if (!Files.exists(built)) {
            throw new IOException(built + " is missing: it has not been built.");
        }
        return built;
    }

    private List<Path> libraries() throws IOException {
        var line = Files.readString(built("classpath")).strip();
        return Arrays.stream(line.split(File.pathSeparator)).map(Path::of).toList();
    }

    private Path target() {
        return folder.resolve("target");
    }
}
