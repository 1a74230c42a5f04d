package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.catalog.rules.entity.RuleCase;
import io.marquee.catalog.rules.entity.TrialReport.Reading;
import io.marquee.chassis.errors.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Decides whether a decision file and its examples may be deployed. */
@ApplicationScoped
public class RuleCheck {

    private final RuleBooks books;

    /** For the container's proxy only. */
    protected RuleCheck() {
        this(null);
    }

    @Inject
    public RuleCheck(RuleBooks books) {
        this.books = books;
    }

    /** @throws BusinessException VALIDATION_ERROR with everything that is wrong with the model */
    DecisionModel model(DecisionContract contract, String xml) {
        return ModelCheck.check(contract, books.of(contract.name()), xml);
    }

    /** @throws BusinessException VALIDATION_ERROR with each line that cannot be read */
    List<RuleCase> examples(DecisionContract contract, String csv) {
        return Examples.read(books.of(contract.name()), csv);
    }

    /** @throws BusinessException VALIDATION_ERROR if model or examples cannot be read, or an example breaks */
    public void check(DecisionContract contract, String xml, String csv) {
        var rules = new TriedRules(contract, books.of(contract.name()), model(contract, xml));
        var findings = new Findings();
        for (var example : examples(contract, csv)) {
            complain(example, rules.read(example), findings);
        }
        if (!findings.isEmpty()) {
            throw BusinessException.invalid(findings.list());
        }
    }

    private static void complain(RuleCase example, Reading reading, Findings findings) {
        var place = "example '" + example.name() + "'";
        if (reading.failure() != null) {
            findings.add(place, "fails: " + reading.failure());
        } else if (!reading.outcome().isSame(example.expected())) {
            findings.add(
                    place,
                    "expects " + example.expected() + ", but gets " + reading.outcome() + " by "
                            + String.join(", ", reading.rows()));
        }
    }
}
