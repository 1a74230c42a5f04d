package io.marquee.sandbox.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Duration SETTLE = Duration.ofSeconds(3);

    /** Shorter than the pause between two looks. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** Says at each look what a test has prepared for it, and at the end what it said last. */
    private static final class Prepared implements Check {

        private final Deque<Object> answers;

        Prepared(Object... answers) {
            this.answers = new ArrayDeque<>(Arrays.asList(answers));
        }

        @Override
        public String promise() {
            return "something is so";
        }

        @Override
        public List<Difference> differences(Books books) throws CouldNotLook {
            var answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            if (answer instanceof CouldNotLook failure) {
                throw failure;
            }
            return ((String) answer)
                    .chars()
                    .mapToObj(Character::toString)
                    .map(id -> new Difference(Map.of("id", id), "Thing " + id + " is wrong."))
                    .toList();
        }
    }

    @Test
    void whatIsUnderWayIsNoDifference() throws InterruptedException {
        assertEquals(0, audit(new Prepared("ab", "b", "")).exitCode());
    }

    @Test
    void whatStaysIsADifferenceAndWhatComesMeanwhileIsNot() throws InterruptedException {
        var report = audit(new Prepared("ab", "bc", "bcd"));
        assertEquals(1, report.exitCode());
        assertTrue(report.lines().contains("- Thing b is wrong."), report.lines()::toString);
        assertEquals(
                1, report.lines().stream().filter(line -> line.startsWith("- ")).count());
    }

    @Test
    void cleanPlatformIsNotWaitedFor() throws InterruptedException {
        var begun = System.nanoTime();
        new Audit(List.of(new Prepared("")), FixedBooks::new).run(Duration.ofHours(1));
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMinutes() < 1);
    }

    @Test
    void partThatIsAwayForAMomentIsLookedIntoAgain() throws InterruptedException {
        assertEquals(0, audit(new Prepared(away(), "")).exitCode());
    }

    /** The settle time is over with the look that finds it, and only the look after that can tell whether it stays. */
    @Test
    void whatAppearsAfterAFailedLookIsLookedAtOnceMore() throws InterruptedException {
        assertEquals(0, audit(new Prepared(away(), "a", ""), SHORT).exitCode());
        assertEquals(1, audit(new Prepared(away(), "a"), SHORT).exitCode());
    }

    @Test
    void lookThatFailsInTheMiddleBeginsTheComparisonAnew() throws InterruptedException {
        assertEquals(0, audit(new Prepared("a", away(), "b", ""), SETTLE).exitCode());
    }

    @Test
    void partThatComesAndGoesDoesNotKeepTheAuditForEver() throws InterruptedException {
        assertEquals(
                2,
                audit(new Prepared(away(), "a", away(), "a", away(), "a", ""), SHORT)
                        .exitCode());
    }

    @Test
    void partThatCannotBeLookedIntoIsNamedEvenIfTheRestIsWell() throws InterruptedException {
        var report = audit(new Prepared(away()));
        assertEquals(2, report.exitCode());
        assertTrue(
                report.lines().contains("! Could not look into redis: Connection refused"), report.lines()::toString);
    }

    @Test
    void deadLettersAreToldButAreNoDifference() {
        var finding = new Finding(new Prepared(""), List.of(), null, Instant.now());
        var report = new AuditReport(List.of(finding), Map.of("marquee.bookings", 3L), null);
        assertEquals(0, report.exitCode());
        assertTrue(report.lines().toString().contains("marquee.bookings=3"), report.lines()::toString);
    }

    private static CouldNotLook away() {
        return new CouldNotLook("redis", new IOException("Connection refused"));
    }

    private static AuditReport audit(Check check) throws InterruptedException {
        return audit(check, SETTLE);
    }

    private static AuditReport audit(Check check, Duration settle) throws InterruptedException {
        return new AuditReport(new Audit(List.of(check), FixedBooks::new).run(settle), Map.of(), null);
    }
}
