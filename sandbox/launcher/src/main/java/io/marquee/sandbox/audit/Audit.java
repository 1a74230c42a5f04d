package io.marquee.sandbox.audit;

import io.marquee.sandbox.audit.books.Books;
import io.marquee.sandbox.audit.books.CouldNotLook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks whether the platform keeps its promises, also while it is at work. The parts are read one after the other, and
 * Operate shows what happened seconds ago; so whatever differs is looked at again and again, and only what differs each
 * time until the settle time is over counts. A look that fails says nothing: the settle time begins anew after it.
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

    /**
     * Takes as long as the settle time, and once more as long where a part could not be looked into in the first place.
     *
     * @param settle how long something may be under way before it counts as a difference
     */
    public List<Finding> run(Duration settle) throws InterruptedException {
        var begin = Instant.now();
        var findings = look(begin);
        for (var open = open(findings, settle); !open.isEmpty(); open = open(findings, settle)) {
            Thread.sleep(PAUSE);
            findings = again(findings, open, begin);
        }
        return findings;
    }

    /** Those that are looked at once more, so that the last look is after the settle time and not before its end. */
    private static Set<Finding> open(List<Finding> findings, Duration settle) {
        return findings.stream().filter(finding -> finding.isOpen(settle)).collect(Collectors.toSet());
    }

    private List<Finding> look(Instant begin) {
        var now = books.get();
        return checks.stream().map(check -> look(check, now, begin)).toList();
    }

    /** Reads only what the open ones need. */
    private List<Finding> again(List<Finding> before, Set<Finding> open, Instant begin) {
        var now = books.get();
        return before.stream()
                .map(finding -> open.contains(finding)
                        ? look(finding.check(), now, begin).after(finding)
                        : finding)
                .toList();
    }

    /** @param begin of the audit: so long may a part be away, however often it comes and goes */
    private static Finding look(Check check, Books now, Instant begin) {
        try {
            return new Finding(check, check.differences(now), null, Instant.now());
        } catch (CouldNotLook e) {
            return new Finding(check, List.of(), e, begin);
        }
    }
}
