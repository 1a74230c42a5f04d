package io.marquee.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The sandbox's OpenSearch, in a process of its own because its libraries are other versions than the service's. A service
 * that wants it registers it as {@link TestPart} and has {@code sandbox-opensearch} among its test dependencies.
 */
public final class TestOpenSearch implements TestPart {

    private static final String MAIN = "io.marquee.sandbox.opensearch.OpenSearchMain";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static String url;
    private static Process process;

    @Override
    public Map<String, String> start() {
        try {
            var port = freePort();
            url = "http://127.0.0.1:" + port;
            begin(port);
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch could not start", e);
        }
        return Map.of("opensearch.url", url);
    }

    /** Its address. */
    public static String url() {
        return url;
    }

    /** It keeps its connections and does nothing, until {@link #thaw}. */
    public static void freeze() {
        signal("-STOP");
    }

    public static void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() {
        thaw();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static void begin(int port) throws IOException {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "opensearch-")
                .toAbsolutePath();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        MAIN)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile());
        builder.environment().put("OPENSEARCH_HTTP_PORT", Integer.toString(port));
        builder.environment().put("OPENSEARCH_TRANSPORT_PORT", Integer.toString(freePort()));
        builder.environment().put("OPENSEARCH_DATA_DIR", folder.toString());
        process = builder.start();
        awaitHealth();
    }

    /** The module's own classes, and the libraries that its build has listed beside them. */
    private static String classPath() throws IOException {
        var main = TestOpenSearch.class.getClassLoader().getResource(MAIN.replace('.', '/') + ".class");
        if (main == null) {
            throw new IllegalStateException("sandbox-opensearch is not among the test dependencies");
        }
        var classes = place(main.toString());
        return classes + ":"
                + Files.readString(classes.resolveSibling("classpath")).strip();
    }

    private static Path place(String resource) {
        try {
            var inJar = resource.indexOf("!/");
            var place = inJar > 0
                    ? resource.substring("jar:".length(), inJar)
                    : resource.substring(0, resource.length() - MAIN.length() - ".class".length());
            return Path.of(new URI(place));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static void awaitHealth() {
        var health = HttpRequest.newBuilder(URI.create(url + "/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            try {
                if (HTTP.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                process.waitFor(200, TimeUnit.MILLISECONDS);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("OpenSearch is not healthy at " + url + "; its log is in target");
    }

    private static void pause() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void signal(String signal) {
        try {
            var kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill " + signal + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
