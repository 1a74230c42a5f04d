package io.marquee.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One Payara Micro process with one application; its log is beside the archive. */
public final class PayaraProcess {

    private static final String DEPLOYMENT_FAILED = "Exception while deploying the app";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GRACE_AFTER_START = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final int port;
    private final Path log;
    private final Thread stopAtExit = new Thread(this::kill, "stop-payara-micro");

    private PayaraProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    /** The service did not come up; the message says why as far as its log tells. */
    public static final class NotReadyException extends Exception {
        private NotReadyException(String message) {
            super(message);
        }
    }

    /**
     * Starts the server with the settings in its environment, as a container would get them, and waits for it.
     *
     * @param name of its log file, beside the archive
     */
    public static PayaraProcess start(Path war, String name, Map<String, String> settings) throws NotReadyException {
        var log = war.resolveSibling(name + ".log");
        try {
            var port = freePort();
            var builder = new ProcessBuilder(PayaraCommand.line(war, port))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            settings.forEach((key, value) -> builder.environment().put(variable(key), value));
            var server = new PayaraProcess(builder.start(), port, log);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Payara Micro", e);
        }
    }

    /** The HTTP port. */
    public int port() {
        return port;
    }

    /** Whether the server has not ended by itself. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The file that the server logs to. */
    public Path log() {
        return log;
    }

    /** Asks the server to stop and waits until it has. */
    public void stop() {
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
        process.destroy();
        if (!exits(STOP)) {
            kill();
        }
    }

    /** Ends the server at once, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        exits(STOP);
    }

    private void awaitReady() throws NotReadyException, IOException {
        var deadline = Instant.now().plus(PATIENCE);
        var booted = false;
        while (Instant.now().isBefore(deadline)) {
            if (exits(Duration.ofMillis(250))) {
                throw new NotReadyException("The server ended with status " + process.exitValue() + tail());
            }
            var output = Files.readString(log);
            if (output.contains(DEPLOYMENT_FAILED)) {
                stop();
                throw new NotReadyException("The service could not be deployed" + tail());
            }
            if (!booted && output.contains("ready in ")) {
                booted = true;
                deadline = Instant.now().plus(GRACE_AFTER_START);
            }
            if (booted && isLive()) {
                return;
            }
        }
        stop();
        throw new NotReadyException("The service is not live at port " + port + tail());
    }

    private boolean isLive() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/live"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the service", e);
        }
    }

    private boolean exits(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the server", e);
        }
    }

    private String tail() throws IOException {
        var lines = Files.readAllLines(log);
        var last = lines.subList(Math.max(0, lines.size() - 40), lines.size());
        return "; the end of " + log + ":\n" + String.join("\n", last);
    }

    /** The name that MicroProfile Config looks for in the environment. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
