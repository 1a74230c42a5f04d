package io.marquee.system.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What {@code ./marquee audit} says of the platform. */
public record Audit(int exitCode, JsonNode report) {

    /** For things that are under way to settle: a step that met an outage is tried again a minute later at the latest. */
    private static final Duration SETTLE = Duration.ofSeconds(90);

    public static Audit run(Duration settle) {
        var result = Launcher.run("audit", "--json", "--settle", settle.toString());
        try {
            return new Audit(result.exitCode(), Platform.JSON.readTree(result.printed()));
        } catch (IOException e) {
            throw new UncheckedIOException("The audit printed no JSON: " + result.printed(), e);
        }
    }

    /** Fails with every difference, if there is one that stays, or if an event ended as a dead letter. */
    public static void expectNoDifference() {
        var audit = run(SETTLE);
        assertEquals(0, audit.exitCode, () -> audit.report.toPrettyString());
        assertEquals(0, audit.report.path("deadLetters").size(), () -> audit.report.toPrettyString());
    }

    /** Whether it found that difference; the ids may be some of those that it names. */
    public boolean names(String check, Map<String, String> ids) {
        return StreamSupport.stream(report.path("differences").spliterator(), false)
                .filter(difference -> difference.path("check").asText().equals(check))
                .anyMatch(difference -> ids.entrySet().stream()
                        .allMatch(id -> difference
                                        .path("ids")
                                        .path(id.getKey())
                                        .asText()
                                        .equals(id.getValue())
                                && difference.path("sentence").asText().contains(id.getValue())));
    }
}
