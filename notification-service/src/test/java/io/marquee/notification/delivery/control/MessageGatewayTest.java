package io.marquee.notification.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.settings.Settings;
import io.marquee.notification.delivery.entity.PhoneMessage;
import io.marquee.notification.recipients.entity.Channel;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageGatewayTest {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final String PHONE = "+919812345678";
    private static final PhoneMessage MESSAGE =
            new PhoneMessage(UUID.randomUUID(), Channel.SMS, PHONE, "Marquee: booking BK7Q2M is confirmed.");

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void whatIsTakenIsSent(int status) {
        answer(status, "{}");
        assertEquals(Optional.empty(), gateway().send(MESSAGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422})
    void whatWillNeverBeTakenIsRefusedAndSaysWhy(int status) {
        answer(status, "{\"message\": \"" + PHONE + " is no mobile\"}");
        var why = gateway().send(MESSAGE).orElseThrow();
        assertEquals(
                "The message gateway refused the SMS of notification " + MESSAGE.notificationId() + ": it answered "
                        + status + ", {\"message\": \"(number) is no mobile\"}",
                why);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 409, 429, 500, 503})
    void whatMayBeTakenLaterIsTriedAgain(int status) {
        answer(status, "busy with " + PHONE);
        var message = failure(gateway());
        assertTrue(message.startsWith("The message gateway did not take the SMS of notification"), message);
        assertTrue(message.contains(" it answered " + status + ", busy with (number). "), message);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aTokenThatIsNotAcceptedIsNamed(int status) {
        answer(status, "denied");
        assertTrue(failure(gateway()).contains("(setting gateway.token)"));
    }

    @Test
    void aGatewayThatIsDownIsTriedAgain() {
        address = URI.create("http://127.0.0.1:1/messages");
        var message = failure(gateway());
        assertTrue(message.contains("it did not answer (Connect"), message);
        assertFalse(message.contains(PHONE), message);
    }

    /** The answer has begun, so that the time limit of the client alone would be kept. */
    @Test
    void anAnswerThatDoesNotEndIsGivenUp() {
        server.createContext("/messages", exchange -> {
            exchange.sendResponseHeaders(202, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        var impatient = gateway(address.toString(), Duration.ofMillis(500));
        assertTrue(failure(impatient).contains("no answer within 500 ms"));
    }

    @Test
    void withoutAddressNoneIsConnected() {
        assertFalse(gateway("", ANSWER).isConnected());
        assertFalse(gateway(" ", ANSWER).isConnected());
        assertTrue(gateway().isConnected());
    }

    @Test
    void halfAConfigurationIsRefusedAndTheOtherHalfNamed() {
        var settings = Settings.load(getClass().getClassLoader());
        var complaints = settings.complaints(Map.of("gateway.url", "https://sms.example.org/messages")::get).stream()
                .filter(complaint -> complaint.contains("gateway."))
                .toList();
        assertEquals(1, complaints.size(), complaints::toString);
        assertTrue(
                complaints.get(0).startsWith("Setting gateway.token (environment variable GATEWAY_TOKEN) is missing"));
    }

    private MessageGateway gateway() {
        return gateway(address.toString(), ANSWER);
    }

    private static MessageGateway gateway(String url, Duration answer) {
        return new MessageGateway(Optional.of(url), Optional.of("token"), CONNECT, answer, JSONB);
    }

    private static String failure(MessageGateway gateway) {
        return assertThrows(TechnicalException.class, () -> gateway.send(MESSAGE))
                .getMessage();
    }

    private void answer(int status, String body) {
        server.createContext("/messages", exchange -> {
            try (exchange) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
