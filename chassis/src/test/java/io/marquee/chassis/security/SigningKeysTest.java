package io.marquee.chassis.security;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With an auth-service that hangs as long as the test wants it to. */
class SigningKeysTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int CALLERS = 8;

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean hangs;
    private HttpServer authService;
    private byte[] published;

    @BeforeEach
    void startAuthService() throws IOException, JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("known");
        published =
                new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
        authService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authService.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        authService.createContext("/", this::answer);
        authService.start();
    }

    @AfterEach
    void stopAuthService() {
        end.countDown();
        authService.stop(0);
    }

    @Test
    void nobodyQueuesForAFetchThatHangsWhileKeysAreKnown() throws Exception {
        var keys = keys(LONG);
        assertNotNull(keys.find("known"));
        hangs = true;
        await().until(() -> {
            Thread.startVirtualThread(() -> refused(keys));
            return asked.get() == 2;
        });

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (var caller = 0; caller < CALLERS; caller++) {
                refused(keys);
            }
        });
        assertNotNull(keys.find("known"));
        assertEquals(2, asked.get());
    }

    @Test
    void whoHasNoKeyWaitsForOneFetchAndNotForOneEach() {
        hangs = true;
        var keys = keys(LONG);
        var callers = IntStream.range(0, CALLERS)
                .mapToObj(i -> Thread.ofPlatform().start(() -> refused(keys)))
                .toList();
        await().until(() -> asked.get() == 1 && callers.stream().allMatch(SigningKeysTest::waits));
        end.countDown();
        await().until(() -> callers.stream().noneMatch(Thread::isAlive));
        assertEquals(1, asked.get());
    }

    @Test
    void whoWaitedForAFetchGetsItsKey() {
        hangs = true;
        var keys = keys(LONG);
        var found = new AtomicInteger();
        var callers = IntStream.range(0, CALLERS)
                .mapToObj(i -> Thread.ofPlatform().start(() -> count(keys, found)))
                .toList();
        await().until(() -> asked.get() == 1 && callers.stream().allMatch(SigningKeysTest::waits));
        hangs = false;
        end.countDown();
        await().until(() -> callers.stream().noneMatch(Thread::isAlive));
        assertEquals(CALLERS, found.get());
    }

    @Test
    void whatAuthServiceCannotBeAskedForIsNotUnknown() throws Exception {
        hangs = true;
        end.countDown();
        var keys = keys(LONG);
        assertThrows(KeysUnavailableException.class, () -> keys.find("known"));

        hangs = false;
        assertNotNull(keys.find("known"));
        assertThrowsExactly(InvalidTokenException.class, () -> keys.find("unknown"));
    }

    /** The attempt takes longer than the pause, which would be over at once if it were counted from the beginning. */
    @Test
    void pauseBeginsWhenTheAttemptEnds() throws Exception {
        var keys = keys(Duration.ofMillis(2500));
        assertNotNull(keys.find("known"));
        hangs = true;
        await().until(() -> {
            refused(keys);
            return asked.get() == 2;
        });
        refused(keys);
        assertEquals(2, asked.get());
    }

    private SigningKeys keys(Duration answerTimeout) {
        var address = "http://127.0.0.1:" + authService.getAddress().getPort() + "/jwks.json";
        return new SigningKeys(address, Duration.ofSeconds(2), answerTimeout, Duration.ofHours(1));
    }

    private static void refused(SigningKeys keys) {
        assertThrows(InvalidTokenException.class, () -> keys.find("unknown"));
    }

    private static void count(SigningKeys keys, AtomicInteger found) {
        try {
            keys.find("known");
            found.incrementAndGet();
        } catch (InvalidTokenException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean waits(Thread thread) {
        return List.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(thread.getState());
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        if (hangs) {
            awaitEnd();
        }
        try (exchange) {
            exchange.sendResponseHeaders(hangs ? 503 : 200, hangs ? -1 : published.length);
            exchange.getResponseBody().write(hangs ? new byte[0] : published);
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
