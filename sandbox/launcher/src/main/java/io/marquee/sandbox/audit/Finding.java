package io.marquee.sandbox.audit;

import io.marquee.sandbox.audit.books.CouldNotLook;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check has found.
 *
 * @param failure null if it could look
 */
public record Finding(Check check, List<Difference> differences, CouldNotLook failure) {

    /** The promise is kept. */
    public boolean isKept() {
        return failure == null && differences.isEmpty();
    }

    /** What is left of an earlier finding: differences that are gone, or have come only since, do not count. */
    Finding since(Finding earlier) {
        if (failure != null || earlier.failure() != null) {
            return this;
        }
        var known = earlier.differences().stream().map(Difference::ids).collect(Collectors.toSet());
        return new Finding(
                check,
                differences.stream()
                        .filter(difference -> known.contains(difference.ids()))
                        .toList(),
                null);
    }
}
