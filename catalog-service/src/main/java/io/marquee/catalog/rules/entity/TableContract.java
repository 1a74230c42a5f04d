package io.marquee.catalog.rules.entity;

import java.util.List;

/**
 * A table that a decision file must have.
 *
 * @param id of the decision that the table is of
 * @param hitPolicies the ones with which the code can read its answer
 * @param lastRowMatchesAll whether the last row must have no condition, so that there is always an answer
 */
public record TableContract(
        String id, List<String> hitPolicies, Boolean lastRowMatchesAll, List<OutputContract> outputs) {

    public TableContract {
        hitPolicies = List.copyOf(hitPolicies);
        lastRowMatchesAll = lastRowMatchesAll != null && lastRowMatchesAll;
        outputs = List.copyOf(outputs);
    }
}
