package io.marquee.catalog.rules.entity;

import java.util.List;
import java.util.Map;

/**
 * What the code expects of one decision file; whatever keeps it may be deployed.
 *
 * @param name of the file without its ending, and in the REST contract
 * @param title for people
 * @param decisionId the decision that a process asks
 * @param total name of the one figure that matters most, such as {@code total}
 * @param facts what a table may ask for, each with its type: string, number or boolean
 */
public record DecisionContract(
        String name,
        String title,
        String decisionId,
        String total,
        Map<String, String> facts,
        List<TableContract> tables) {

    public DecisionContract {
        facts = Map.copyOf(facts);
        tables = List.copyOf(tables);
    }
}
