package io.marquee.sandbox.audit;

import io.marquee.sandbox.audit.books.CouldNotLook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an audit has found, for people and for programs.
 *
 * @param deadLetters number of events that could not be applied, by topic: for information, they are no difference
 * @param couldNotCount why the dead letters could not be counted, or null
 */
public record AuditReport(List<Finding> findings, Map<String, Long> deadLetters, CouldNotLook couldNotCount) {

    private static final int DIFFERENCES = 1;
    private static final int COULD_NOT_LOOK = 2;

    /** 0 if all promises are kept, 1 if there are differences, 2 if it could not look somewhere. */
    public int exitCode() {
        if (!failures().isEmpty()) {
            return COULD_NOT_LOOK;
        }
        return findings.stream().allMatch(Finding::isKept) ? 0 : DIFFERENCES;
    }

    /** Each promise with whether it is kept, then every difference in a sentence. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var finding : findings) {
            lines.add("%-12s %s".formatted(result(finding), finding.check().promise()));
        }
        lines.add(
                deadLetters.isEmpty()
                        ? "             dead letters: none"
                        : "             dead letters, to be looked at: " + deadLetters);
        for (var finding : findings) {
            finding.differences().forEach(difference -> lines.add("- " + difference.sentence()));
        }
        failures().forEach((part, why) -> lines.add("! Could not look into " + part + ": " + why));
        lines.add(summary());
        return lines;
    }

    private static String result(Finding finding) {
        if (finding.failure() != null) {
            return "UNKNOWN";
        }
        return finding.isKept() ? "kept" : "BROKEN (" + finding.differences().size() + ")";
    }

    private String summary() {
        return switch (exitCode()) {
            case 0 -> "No difference.";
            case DIFFERENCES -> count() + " differences. What each means and how it is repaired: docs/support-guide.md";
            default -> "Not everything could be looked at; " + count() + " differences elsewhere.";
        };
    }

    private long count() {
        return findings.stream().mapToLong(found -> found.differences().size()).sum();
    }

    /** The same, to be written as JSON. */
    public Map<String, Object> forMachines() {
        var all = new LinkedHashMap<String, Object>();
        all.put("exitCode", exitCode());
        all.put(
                "checks",
                findings.stream()
                        .map(found -> Map.of(
                                "check", found.check().id(),
                                "promise", found.check().promise(),
                                "result", result(found).replaceAll(" .*", "")))
                        .toList());
        all.put(
                "differences",
                findings.stream().flatMap(AuditReport::forMachines).toList());
        all.put("couldNotLookInto", failures());
        all.put("deadLetters", deadLetters);
        return all;
    }

    private static java.util.stream.Stream<Map<String, Object>> forMachines(Finding finding) {
        return finding.differences().stream()
                .map(difference -> Map.of(
                        "check", finding.check().id(),
                        "ids", difference.ids(),
                        "sentence", difference.sentence()));
    }

    /** Why a part could not be looked into, by part. */
    private Map<String, String> failures() {
        var failures = findings.stream()
                .filter(finding -> finding.failure() != null)
                .map(Finding::failure)
                .collect(Collectors.toMap(
                        CouldNotLook::part, CouldNotLook::getMessage, (one, same) -> one, LinkedHashMap::new));
        if (couldNotCount != null) {
            failures.put(couldNotCount.part(), couldNotCount.getMessage());
        }
        return failures;
    }
}
