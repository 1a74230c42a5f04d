package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.catalog.rules.entity.RuleFailure;
import io.marquee.catalog.rules.entity.TableContract;
import io.marquee.chassis.errors.BusinessException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;

/** Finds out whether a decision file keeps its contract with the code. */
final class ModelCheck {

    private static final String FIELD = "model";

    private ModelCheck() {}

    /**
     * @return the model, ready to be evaluated
     * @throws BusinessException VALIDATION_ERROR with everything that is wrong, each naming table, row and column
     */
    static DecisionModel check(DecisionContract contract, RuleBook book, String xml) {
        var model = read(xml);
        var findings = new Findings();
        checkDecision(contract, model, findings);
        contract.tables().forEach(table -> checkTable(contract, table, model, book, findings));
        if (!findings.isEmpty()) {
            throw BusinessException.invalid(findings.list());
        }
        try {
            return DecisionModel.parse(xml);
        } catch (RuleFailure e) {
            throw BusinessException.invalid(FIELD, "is refused by the engine's parser: " + e.getMessage());
        }
    }

    private static DmnModelInstance read(String xml) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ModelException e) {
            throw BusinessException.invalid(FIELD, "is not DMN: " + innermost(e));
        }
    }

    private static String innermost(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static void checkDecision(DecisionContract contract, DmnModelInstance model, Findings findings) {
        if (!(model.getModelElementById(contract.decisionId()) instanceof Decision)) {
            findings.add(
                    FIELD,
                    "lacks the decision '" + contract.decisionId() + "', which bookings ask; it has "
                            + decisions(model));
        }
    }

    private static void checkTable(
            DecisionContract contract, TableContract table, DmnModelInstance model, RuleBook book, Findings findings) {
        if (!(model.getModelElementById(table.id()) instanceof Decision decision)) {
            findings.add(FIELD, "lacks the table '" + table.id() + "'; it has " + decisions(model));
            return;
        }
        var name = TableCheck.label(decision.getName(), decision.getId());
        if (decision.getExpression() instanceof DecisionTable rows) {
            new TableCheck(contract, table, name, rows, book, findings).run();
        } else {
            findings.add(name, "is not a decision table");
        }
    }

    private static String decisions(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
