package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.catalog.rules.entity.MatchedRow;
import io.marquee.catalog.rules.entity.RuleCase;
import io.marquee.catalog.rules.entity.RuleFailure;
import io.marquee.catalog.rules.entity.TrialReport.Reading;
import java.util.List;

/** Rules that are asked without being deployed. */
record TriedRules(DecisionContract contract, RuleBook book, DecisionModel model) {

    Reading read(RuleCase tried) {
        List<String> rows = List.of();
        try {
            var decided = model.evaluate(contract.decisionId(), tried.facts());
            rows = decided.rows().stream().map(MatchedRow::toString).toList();
            return new Reading(book.outcome(tried.facts(), decided.answer()), rows, null);
        } catch (RuleFailure e) {
            return new Reading(null, rows, e.getMessage());
        }
    }
}
