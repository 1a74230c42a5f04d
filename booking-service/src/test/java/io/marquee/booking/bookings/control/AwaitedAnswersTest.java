package io.marquee.booking.bookings.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AwaitedAnswersTest {

    private final AwaitedAnswers answers = new AwaitedAnswers();
    private final UUID booking = UUID.randomUUID();

    @Test
    void anAnswerEndsTheWaitAtOnce() {
        var answer = answers.expect(booking, Duration.ofMinutes(1));
        assertFalse(answer.isDone());
        answers.answered(booking);
        assertTrue(answer.isDone());
    }

    @Test
    void theAnswerToAnotherBookingDoesNot() {
        var answer = answers.expect(booking, Duration.ofMinutes(1));
        answers.answered(UUID.randomUUID());
        assertFalse(answer.isDone());
    }

    @Test
    void theWaitEndsByItself() throws Exception {
        answers.expect(booking, Duration.ofMillis(20)).get(5, TimeUnit.SECONDS);
    }

    @Test
    void nothingIsKeptOfAFinishedWait() {
        var first = answers.expect(booking, Duration.ofMinutes(1));
        answers.answered(booking);
        assertNotSame(first, answers.expect(booking, Duration.ofMinutes(1)));
    }
}
