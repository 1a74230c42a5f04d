package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.Outcome;
import io.marquee.catalog.rules.entity.RuleCase;
import io.marquee.catalog.rules.entity.RuleFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the code makes of one decision's answers. Another decision file is one class like this, its contract and examples. */
public interface RuleBook {

    /** Name of the decision file. */
    String decision();

    /** Header of the examples. */
    List<String> columns();

    /**
     * @param cells of one line by column, stripped, empty ones as empty text
     * @throws RuleFailure if a cell cannot be read, naming it
     */
    RuleCase read(Map<String, String> cells);

    /** Recent bookings, or recent cancellations of them, newest first. */
    List<RuleCase> recent();

    /**
     * The money that an answer means, by the code that real bookings use.
     *
     * @throws RuleFailure if the answer makes no money
     */
    Outcome outcome(Map<String, Object> facts, Object answer);

    /** What is wrong with a row that each column by itself does not show, to continue the sentence "The field x …". */
    Optional<String> complaint(String table, Map<String, Object> row);
}
