package io.marquee.sandbox.audit;

import io.marquee.sandbox.audit.books.CouldNotLook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check has found.
 *
 * @param failure null if it could look
 * @param since when the first look was that found these differences, or the first of all looks if this one failed
 */
public record Finding(Check check, List<Difference> differences, CouldNotLook failure, Instant since) {

    /** The promise is kept. */
    public boolean isKept() {
        return failure == null && differences.isEmpty();
    }

    /** Whether it may still be something that is only under way, or a part that is only away for a moment. */
    boolean isOpen(Duration settle) {
        return !isKept() && Instant.now().isBefore(since.plus(settle));
    }

    /**
     * What is left of an earlier finding: differences that are gone, or have come only since, do not count. After a look
     * that failed there is nothing to compare with, and the comparison begins anew.
     */
    Finding after(Finding earlier) {
        if (failure != null || earlier.failure() != null) {
            return this;
        }
        var known = earlier.differences().stream().map(Difference::ids).collect(Collectors.toSet());
        return new Finding(
                check,
                differences.stream()
                        .filter(difference -> known.contains(difference.ids()))
                        .toList(),
                null,
                earlier.since());
    }
}
