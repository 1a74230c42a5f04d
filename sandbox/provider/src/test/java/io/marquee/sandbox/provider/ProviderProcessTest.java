package io.marquee.sandbox.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider as the process that the sandbox runs. */
class ProviderProcessTest {

    private static final String READY = "Payment provider ready at ";

    @TempDir
    Path folder;

    @Test
    void missingSettingsAreNamedAndEndTheProcess() throws Exception {
        var process = start(Map.of("PROVIDER_PORT", "99999", "PROVIDER_WEBHOOK_URL", "ftp://x"));
        var lines = process.errorReader().lines().collect(Collectors.joining("\n"));
        assertEquals(78, process.waitFor());
        assertTrue(lines.contains("PROVIDER_PORT is wrong"), lines);
        assertTrue(lines.contains("PROVIDER_WEBHOOK_URL is wrong"), lines);
        assertTrue(lines.contains("PROVIDER_SECRET_KEY is missing"), lines);
        assertTrue(lines.contains("PROVIDER_DATA_DIR is missing"), lines);
    }

    @Test
    void killedProviderHasForgottenNothingThatItAnswered() throws Exception {
        var first = start(settings());
        var intent = client(first).v1().paymentIntents().create(Sandbox.ticketParams());
        first.destroyForcibly().waitFor();
        var second = start(settings());
        try {
            assertEquals(intent.getId(), retrieve(second, intent.getId()));
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    private static String retrieve(Process provider, String id) throws IOException, StripeException {
        return client(provider).v1().paymentIntents().retrieve(id).getId();
    }

    private Map<String, String> settings() {
        return Map.of(
                "PROVIDER_PORT",
                "0",
                "PROVIDER_DATA_DIR",
                folder.toString(),
                "PROVIDER_SECRET_KEY",
                Sandbox.SECRET_KEY,
                "PROVIDER_PUBLISHABLE_KEY",
                Sandbox.PUBLISHABLE_KEY);
    }

    private static Process start(Map<String, String> settings) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ProviderMain.class.getName());
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static StripeClient client(Process provider) throws IOException {
        return StripeClient.builder()
                .setApiKey(Sandbox.SECRET_KEY)
                .setApiBase(address(provider.errorReader()))
                .build();
    }

    private static String address(BufferedReader log) throws IOException {
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new AssertionError("The provider ended before it was ready");
    }
}
