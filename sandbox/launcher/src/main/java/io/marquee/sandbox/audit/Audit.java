package io.marquee.sandbox.audit;

import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks whether the platform keeps its promises, also while it is at work. The parts are read one after the other, and
 * Operate shows what happened seconds ago; so whatever differs is looked at again and again, and only what differs each
 * time until the settle time is over counts.
 */
public final class Audit {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final List<Check> checks;
    private final Supplier<Books> books;

    /** @param books gives those of the moment at each call */
    public Audit(List<Check> checks, Supplier<Books> books) {
        this.checks = checks;
        this.books = books;
    }

    /** @param settle how long something may be under way before it counts as a difference */
    public List<Finding> run(Duration settle) throws InterruptedException {
        var end = Instant.now().plus(settle);
        var findings = look(checks);
        while (findings.stream().anyMatch(finding -> !finding.isKept())
                && Instant.now().isBefore(end)) {
            Thread.sleep(PAUSE);
            findings = again(findings);
        }
        return findings;
    }

    private List<Finding> look(List<Check> which) {
        var now = books.get();
        return which.stream().map(check -> look(check, now)).toList();
    }

    /** Reads only what the checks need that have found something. */
    private List<Finding> again(List<Finding> before) {
        var now = books.get();
        return before.stream()
                .map(finding ->
                        finding.isKept() ? finding : look(finding.check(), now).since(finding))
                .toList();
    }

    private static Finding look(Check check, Books now) {
        try {
            return new Finding(check, check.differences(now), null);
        } catch (CouldNotLook e) {
            return new Finding(check, List.of(), e);
        }
    }
}
