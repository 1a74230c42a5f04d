package io.marquee.sandbox.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessCheckTest {

    private static final Path MODELS = Path.of("..", "..", "bpmn");

    @TempDir
    private Path folder;

    static Stream<Path> processes() throws IOException {
        try (var files = Files.list(MODELS.resolve("processes"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processesOfTheReleaseMayBeDeployed(Path process) throws IOException {
        assertEquals(List.of(), ProcessCheck.findings(process, MODELS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type="lock-seats"                | type="lock-seat"              | The job type 'lock-seat' is unknown
            decisionId="booking-pricing"     | decisionId="pricing"          | The decision 'pricing' is unknown
            name="payment-settled"           | name="payment-done"           | The message 'payment-done' is unknown
            errorCode="BOOKING_CLOSED"       | errorCode="CLOSED"            | The error 'CLOSED' is unknown
            process id="booking"             | process id="bookings"         | The process 'bookings' is unknown
            name="Quote seats"               | name=""                       | The element QuoteSeats has no name
            <bpmn:incoming>Flow_LockSeats_QuoteSeats</bpmn:incoming> | '' | Nothing leads to 'Quote seats'
            bpmn:endEvent                    | bpmn:startEvent               | start events instead of one
            bpmn:startEvent                  | bpmn:startEvnt                | It is not BPMN
            """)
    void damageIsNamed(String sound, String damaged, String finding) throws IOException {
        assertNamed("booking.bpmn", sound, damaged, finding);
    }

    @Test
    void taskWithAnUnknownFormIsNamed() throws IOException {
        assertNamed(
                "partner-onboarding.bpmn",
                "formId=\"review-partner-application\"",
                "formId=\"review\"",
                "The form 'review' is unknown");
    }

    private void assertNamed(String name, String sound, String damaged, String finding) throws IOException {
        var xml = Files.readString(MODELS.resolve("processes").resolve(name));
        var changed = xml.replace(sound, damaged);
        assertNotEquals(xml, changed, "The damage was not done");
        var file = Files.writeString(folder.resolve(name), changed);
        var findings = ProcessCheck.findings(file, MODELS);
        assertTrue(findings.stream().anyMatch(found -> found.contains(finding)), findings::toString);
    }
}
