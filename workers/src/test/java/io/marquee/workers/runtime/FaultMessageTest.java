package io.marquee.workers.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.logging.LogContext;
import io.marquee.workers.JobWorker;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultMessageTest {

    record Input(String showId) {}

    static class Bean {
        @JobWorker("lock-seats")
        public void lock(Input input) {}
    }

    private final FaultMessage messages = new FaultMessage("booking-service");
    private final JobMethod job = JobMethod.of(Bean.class.getMethods()[0]);

    @BeforeEach
    void correlate() {
        Correlation.start("corr-1234");
    }

    @AfterEach
    void forget() {
        LogContext.clear();
    }

    @Test
    void technicalFaultSpeaksForItself() {
        var fault = new TechnicalException("Payment provider answered 503 for booking BK7Q.");

        assertEquals("Payment provider answered 503 for booking BK7Q; retries left 2", messages.of(job, fault, 2));
    }

    @Test
    void unexpectedFaultSaysWhereToLook() {
        assertEquals(
                "Unexpected fault in step lock-seats: connection reset; see the log of booking-service under"
                        + " correlation id corr-1234; retries left 1",
                messages.of(job, new IOException("connection\n reset"), 1));
    }

    @Test
    void faultWithoutMessageIsNamedInWords() {
        var message = messages.of(job, new NullPointerException(), 0);

        assertTrue(message.startsWith("Unexpected fault in step lock-seats: null pointer exception;"), message);
        assertTrue(message.endsWith("no retries left"), message);
    }

    @Test
    void businessOutcomeThatTheModelDoesNotCatchIsCalledSo() {
        var message = messages.of(job, new BusinessException(ErrorCode.INVALID_STATE, "The show is over."), 0);

        assertTrue(
                message.startsWith("The process does not provide for the outcome INVALID_STATE of step lock-seats:"
                        + " The show is over;"),
                message);
    }

    @Test
    void longMessageIsCutButKeepsItsEnd() {
        var message = messages.of(job, new IllegalStateException("x".repeat(5000)), 2);

        assertTrue(message.length() <= 500, message);
        assertTrue(message.contains("…; see the log"), message);
        assertTrue(message.endsWith("retries left 2"), message);
    }

    @Test
    void wrappedFaultIsFound() {
        var real = new TechnicalException("Redis does not answer");

        assertEquals(real, Faults.real(new RuntimeException("proxy", new RuntimeException("transaction", real))));
    }
}
