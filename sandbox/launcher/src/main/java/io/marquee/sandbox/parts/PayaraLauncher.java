package io.marquee.sandbox.parts;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Payara Micro, unpacked: starts in less than half the time that its one jar takes. */
record PayaraLauncher(Plan plan, String service) {

    private static final String JAR = "launch-micro.jar";

    /** Unpacks Payara Micro once, and gives the service a directory of its own that shares the big files. */
    void prepare() throws IOException, InterruptedException {
        var original = original();
        synchronized (PayaraLauncher.class) {
            Archives.once(original, this::unpack);
        }
        Archives.once(folder(), folder -> copy(original, folder));
        Files.writeString(
                bootCommands(),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                        + ".address=127.0.0.1\n");
    }

    Path jar() throws IOException {
        return folder().resolve(JAR);
    }

    /** Commands that Payara carries out before it opens its port: listen on this machine only. */
    Path bootCommands() throws IOException {
        return folder().resolve("boot.commands");
    }

    private void unpack(Path folder) throws IOException, InterruptedException {
        var command =
                JavaCommand.of(plan, "payara", 128).jar(archive(), "--rootdir", folder.toString(), "--outputlauncher");
        Tool.run(command, plan.home().log("payara-unpack"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var copy = to.resolve(from.relativize(file));
                if (file.startsWith(from.resolve("runtime"))) {
                    link(file, copy);
                } else {
                    Files.copy(file, copy);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void link(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            Files.copy(file, copy);
        }
    }

    private Path original() throws IOException {
        return plan.home().parts().resolve(version());
    }

    private Path folder() throws IOException {
        return plan.home().servers().resolve(version()).resolve(service);
    }

    private String version() throws IOException {
        return archive().getFileName().toString().replace(".jar", "");
    }

    private Path archive() throws IOException {
        return Modules.servers(plan).file("payara-micro-");
    }
}
