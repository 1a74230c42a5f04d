package io.marquee.sandbox.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a platform keeps what it must not forget, and where the project's own files are.
 *
 * @param project the top level of the repository
 * @param folder the platform's own folder, usually {@code .marquee}
 */
public record Home(Path project, Path folder) {

    public Home {
        project = project.toAbsolutePath().normalize();
        folder = project.resolve(folder).normalize();
    }

    /** Unpacked servers. Shared by all platforms of this checkout: they hold nothing that a platform changes. */
    public Path parts() {
        return created(project.resolve(".marquee/parts"));
    }

    /** The folder in which a part keeps its data; it is created. */
    public Path data(String part) {
        return created(folder.resolve("data").resolve(part));
    }

    public Path dataFolder() {
        return folder.resolve("data");
    }

    public Path log(String part) {
        return created(folder.resolve("logs")).resolve(part + ".log");
    }

    /** Servers' own directories, into which they write while they run. */
    public Path servers() {
        return created(folder.resolve("servers"));
    }

    /** Where a part's JVM keeps the classes that it loaded, so that its next start is short. */
    public Path classArchive(String part) {
        return created(folder.resolve("classes")).resolve(part + ".jsa");
    }

    /** A file that is written anew at each start. */
    public Path run(String file) {
        return created(folder.resolve("run")).resolve(file);
    }

    /** What survives {@code --fresh} only by being forgotten on purpose: passwords, keys, chosen ports. */
    public Path kept(String file) {
        return created(folder).resolve(file);
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be created", e);
        }
    }
}
