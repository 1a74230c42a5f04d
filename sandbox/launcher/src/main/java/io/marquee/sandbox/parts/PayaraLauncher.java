package io.marquee.sandbox.parts;

import io.marquee.sandbox.home.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarFile;

/**
 * Payara Micro, unpacked and warmed up: starts with half the work that its one jar takes. Its jars are shared by all
 * services; what a server writes to while it runs is a directory of each.
 */
record PayaraLauncher(Plan plan, String service) {

    private static final String MAIN = "fish.payara.micro.impl.PayaraMicroImpl";
    private static final Duration WARM_UP_LIMIT = Duration.ofMinutes(5);
    private static final List<String> WRITTEN_TO = List.of("META-INF", "config", "docroot", "lib");

    /**
     * Makes the service's directory; the first time on this machine also all that is shared.
     *
     * @param java new at each call
     */
    void prepare(Supplier<JavaCommand> java, String... arguments) throws IOException, InterruptedException {
        synchronized (PayaraLauncher.class) {
            Archives.once(distribution(), this::unpack);
            if (!Files.exists(classArchive())) {
                warmUp(java.get(), arguments);
            }
        }
        fill(directory());
    }

    /** Starts the service's server with these arguments. */
    Command command(JavaCommand java, String... arguments) throws IOException {
        if (Files.exists(classArchive())) {
            java.option("-XX:SharedArchiveFile=" + classArchive());
        }
        return server(java, directory(), arguments);
    }

    private Command server(JavaCommand java, Path directory, String... arguments) throws IOException {
        opened().forEach(java::option);
        // What Payara's own main class would set to its jar's folder, which here is not the server's directory.
        java.option("-Dfish.payara.micro.BootJar=" + jar().toUri())
                .option("-Dfish.payara.micro.UnpackDir=" + directory)
                // The archive says it was made with other modules open than asked for, and is used all the same.
                .option("-Xlog:cds=off");
        var all = new ArrayList<>(List.of("--rootdir", directory.toString(), "--nocluster", "--disablephonehome"));
        all.addAll(List.of("--prebootcommandfile", bootCommands(directory).toString()));
        all.addAll(
                List.of("--postdeploycommandfile", commands("deployed.commands").toString()));
        all.addAll(List.of(arguments));
        return java.main(List.of(jar()), MAIN, all.toArray(String[]::new));
    }

    /** The modules that Payara's jar wants opened, which the JVM reads from it only if it is started as a jar. */
    private List<String> opened() throws IOException {
        var options = new ArrayList<String>();
        try (var jar = new JarFile(jar().toFile())) {
            var attributes = jar.getManifest().getMainAttributes();
            for (var module : attributes.getValue("Add-Exports").split(" ")) {
                options.add("--add-exports=" + module + "=ALL-UNNAMED");
            }
            for (var module : attributes.getValue("Add-Opens").split(" ")) {
                options.add("--add-opens=" + module + "=ALL-UNNAMED");
            }
        }
        return options;
    }

    private void unpack(Path folder) throws IOException, InterruptedException {
        var command =
                JavaCommand.of(plan, "payara", 128).jar(archive(), "--rootdir", folder.toString(), "--outputlauncher");
        Tool.run(command, setupLog());
    }

    /**
     * Starts the server with the service and ends it, upon which the JVM writes the archive of all classes of Payara that
     * a service uses. If that does not work, servers start without it: slower, and the service itself says what is wrong.
     */
    private void warmUp(JavaCommand java, String... arguments) throws IOException, InterruptedException {
        var directory = plan.home().servers().resolve("warm-up");
        fill(directory);
        var unfinished = directory.resolve("classes.jsa");
        var all = new ArrayList<>(List.of(arguments));
        all.add("--warmup");
        java.option("-XX:ArchiveClassesAtExit=" + unfinished);
        var server = server(java, directory, all.toArray(String[]::new));
        if (Tool.succeeds(server, setupLog(), WARM_UP_LIMIT) && Files.exists(unfinished)) {
            Files.move(unfinished, classArchive(), StandardCopyOption.REPLACE_EXISTING);
        }
        Folders.delete(directory);
    }

    /** Anew at each start: Payara remembers what was deployed, and would start that first and then deploy it again. */
    private void fill(Path directory) throws IOException {
        Folders.delete(directory);
        for (var part : WRITTEN_TO) {
            Folders.copy(distribution().resolve(part), directory.resolve(part));
        }
        var common = Files.readString(commands("boot.commands"));
        Files.writeString(
                bootCommands(directory),
                common
                        + "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                        + ".address=127.0.0.1\n");
    }

    /** Commands that Payara carries out before it opens its port: those of every environment, and to listen on this machine only. */
    private static Path bootCommands(Path directory) {
        return directory.resolve("boot.commands");
    }

    /** Those of every environment. */
    private Path commands(String file) {
        return plan.home().project().resolve("deploy/payara").resolve(file);
    }

    private Path directory() {
        return plan.home().servers().resolve(service);
    }

    private Path jar() throws IOException {
        return distribution().resolve("launch-micro.jar");
    }

    private Path classArchive() throws IOException {
        return plan.home().parts().resolve(version() + "-jdk-" + Runtime.version() + ".jsa");
    }

    private Path setupLog() {
        return plan.home().log("payara-setup");
    }

    private Path distribution() throws IOException {
        return plan.home().parts().resolve(version());
    }

    private String version() throws IOException {
        return archive().getFileName().toString().replace(".jar", "");
    }

    private Path archive() throws IOException {
        return PayaraArchive.of(plan);
    }
}
