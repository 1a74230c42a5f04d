package io.marquee.booking.tickets.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in docs/examples, which developers of gates copy, run as they run it. */
class GateExampleTest {

    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "VerifyTicket.java");

    private final TicketKey former = newKey();
    private final TicketKey current = newKey();
    private final UUID ticketId = UUID.randomUUID();

    @TempDir
    Path folder;

    @BeforeEach
    void keysAreFetched() throws IOException {
        Files.writeString(folder.resolve("keys.json"), """
                {"keys":[{"crv":"Ed25519","kid":"%s","kty":"OKP","use":"sig","x":"%s"},\
                {"crv":"Ed25519","kid":"%s","kty":"OKP","use":"sig","x":"%s"}]}
                """.formatted(
                        current.id(), current.publicKey(), former.id(), former.publicKey()));
    }

    @Test
    void ticketsOfEveryPublishedKeyAreGenuine() throws Exception {
        for (var key : List.of(current, former)) {
            var output = verify(ticket(key), 0);
            assertTrue(output.contains("ticket  " + ticketId), output);
            assertTrue(output.contains("starts  2026-11-21T14:00:00Z"), output);
            assertTrue(output.contains("seats   A10,A11"), output);
        }
    }

    @Test
    void forgedTicketsAreNot() throws Exception {
        assertTrue(verify(ticket(current).replace("A10,A11", "A10,B11"), 1).startsWith("NOT GENUINE"));
        assertTrue(verify(ticket(newKey()), 1).startsWith("NOT GENUINE"));
        assertTrue(verify("https://example.org", 1).startsWith("NOT GENUINE"));
    }

    private String verify(String code, int status) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, EXAMPLE.toString(), folder.resolve("keys.json").toString(), code)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(status, process.waitFor(), output);
        return output;
    }

    private String ticket(TicketKey key) {
        var start = Instant.parse("2026-11-21T14:00:00Z");
        var text = new TicketText(key.id(), ticketId, "BK7Q2M9XDA", UUID.randomUUID(), start, List.of("A10", "A11"));
        return key.sign(text.toString());
    }

    private static TicketKey newKey() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return TicketKey.of(
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
