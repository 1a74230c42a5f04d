package io.marquee.catalog.rules.boundary;

import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.catalog.rules.entity.RuleVersion;
import java.util.List;

/**
 * One version of a decision file with its content, and all versions, newest first.
 *
 * @param version the one that {@code model} and {@code examples} are of
 * @param currentVersion the one in force
 */
public record RuleView(
        String decision,
        String title,
        String decisionId,
        int version,
        int currentVersion,
        String model,
        String examples,
        List<RuleVersionView> versions) {

    static RuleView of(DecisionContract contract, RuleVersion shown, List<RuleVersion> all) {
        return new RuleView(
                contract.name(),
                contract.title(),
                contract.decisionId(),
                shown.version(),
                all.getFirst().version(),
                shown.model(),
                shown.examples(),
                all.stream().map(RuleVersionView::of).toList());
    }
}
