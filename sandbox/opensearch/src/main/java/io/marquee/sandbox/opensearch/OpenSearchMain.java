package io.marquee.sandbox.opensearch;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opensearch.node.Node;

/**
 * Runs one OpenSearch node in this JVM until the process is told to stop.
 *
 * <p>Configuration by environment variables: {@code OPENSEARCH_HTTP_PORT}, {@code OPENSEARCH_TRANSPORT_PORT} and
 * {@code OPENSEARCH_DATA_DIR} (a folder, created when it is missing).
 */
public final class OpenSearchMain {

    private OpenSearchMain() {}

    public static void main(String[] arguments) throws Exception {
        var node = SingleNode.at(
                Path.of(required("OPENSEARCH_DATA_DIR")),
                required("OPENSEARCH_HTTP_PORT"),
                required("OPENSEARCH_TRANSPORT_PORT"));
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, stopped), "close-node"));
        node.start();
        stopped.await();
    }

    private static void close(Node node, CountDownLatch stopped) {
        try {
            node.close();
            node.awaitClose(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            System.err.println("OpenSearch did not close cleanly: " + e);
        } finally {
            stopped.countDown();
        }
    }

    private static String required(String variable) {
        var value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The environment variable " + variable + " is missing.");
        }
        return value;
    }
}
