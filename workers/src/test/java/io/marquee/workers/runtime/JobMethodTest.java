package io.marquee.workers.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobMethodTest {

    record Input(String showId, List<String> seatIds) {}

    static class Good {
        @JobWorker(value = "lock-seats", timeout = "PT20S", errors = "SEATS_UNAVAILABLE")
        public void lock(Input input, JobContext context) {}
    }

    static class Bad {
        @JobWorker("a")
        void hidden(Input input) {}

        @JobWorker("a")
        public static void shared(Input input) {}

        @JobWorker("a")
        public final void unproxied(Input input) {}

        @JobWorker("a")
        public void nothing() {}

        @JobWorker("a")
        public void text(String variables) {}

        @JobWorker("a")
        public void more(Input input, String other) {}

        @JobWorker("a")
        public String answer(Input input) {
            return "";
        }

        @JobWorker(value = "a", timeout = "10 s")
        public void soon(Input input) {}

        @JobWorker(value = "a", timeout = "PT0S")
        public void never(Input input) {}

        @JobWorker(" ")
        public void unnamed(Input input) {}
    }

    @Test
    void goodMethodTellsTheEngineWhatItNeeds() {
        var job = JobMethod.of(method(Good.class, "lock"));

        assertEquals("lock-seats", job.type());
        assertEquals(20, job.timeout().toSeconds());
        assertEquals(List.of("showId", "seatIds", "correlationId", "traceparent", "bookingId"), job.variables());
        assertTrue(job.expects("SEATS_UNAVAILABLE"));
    }

    @ParameterizedTest
    @CsvSource({
        "hidden, public",
        "shared, static",
        "unproxied, final",
        "nothing, record",
        "text, record",
        "more, JobContext",
        "answer, return",
        "soon, ISO 8601",
        "never, positive",
        "unnamed, job type"
    })
    void mistakeNamesClassMethodAndRule(String name, String word) {
        var mistake = assertThrows(InvalidWorkerException.class, () -> JobMethod.of(method(Bad.class, name)));

        assertTrue(mistake.getMessage().contains("JobMethodTest$Bad." + name), mistake.getMessage());
        assertTrue(mistake.getMessage().contains(word), mistake.getMessage());
    }

    private static java.lang.reflect.Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
