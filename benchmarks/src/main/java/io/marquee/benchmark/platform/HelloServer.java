package io.marquee.benchmark.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Payara Micro with an application that does nothing, and with the memory and collector that a service has. */
public final class HelloServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** By name: here, outside of the server, they cannot be loaded. */
    private static final List<String> CLASSES = List.of(
            "io/marquee/benchmark/hello/HelloApplication.class", "io/marquee/benchmark/hello/HelloResource.class");

    private final Process process;
    private final String address;

    private HelloServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param payara the server as a jar */
    public static HelloServer start(Path payara) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("hello");
        var port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xms192m",
                        "-Xmx384m",
                        "-Xmn96m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        payara.toString(),
                        "--nocluster",
                        "--port",
                        Integer.toString(port),
                        "--contextroot",
                        "/",
                        "--deploy",
                        war(folder).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var server = new HelloServer(process, "http://127.0.0.1:" + port + "/hello");
        server.awaitAnswer();
        return server;
    }

    public String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitAnswer() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                close();
                throw new IllegalStateException("The server that does nothing did not start");
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() {
        try {
            return new Api(address).get("").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static Path war(Path folder) throws IOException {
        var war = folder.resolve("hello.war");
        try (var out = new ZipOutputStream(Files.newOutputStream(war))) {
            for (var file : CLASSES) {
                out.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
                try (var in = HelloServer.class.getClassLoader().getResourceAsStream(file)) {
                    in.transferTo(out);
                }
            }
        }
        return war;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
