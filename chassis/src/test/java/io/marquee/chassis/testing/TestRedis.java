package io.marquee.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.UUID;
import redis.embedded.RedisServer;

/** A real Redis that asks for a password. */
public final class TestRedis {

    private final int port;
    private final String password = UUID.randomUUID().toString();

    private TestRedis() throws IOException {
        port = freePort();
        var server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("requirepass " + password)
                .setting("save \"\"")
                .build();
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-test-redis"));
    }

    /** Starts another one; it stops when the JVM ends. */
    public static TestRedis start() {
        try {
            return new TestRedis();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start", e);
        }
    }

    /** The address with the password, as the setting {@code redis.url} wants it. */
    public String url() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    private static void stop(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not stop", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
