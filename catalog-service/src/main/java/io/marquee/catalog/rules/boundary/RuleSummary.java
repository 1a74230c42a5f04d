package io.marquee.catalog.rules.boundary;

import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.catalog.rules.entity.RuleVersion;

/** A decision file and its version in force. */
public record RuleSummary(String decision, String title, String decisionId, RuleVersionView current) {

    static RuleSummary of(DecisionContract contract, RuleVersion current) {
        return new RuleSummary(contract.name(), contract.title(), contract.decisionId(), RuleVersionView.of(current));
    }
}
