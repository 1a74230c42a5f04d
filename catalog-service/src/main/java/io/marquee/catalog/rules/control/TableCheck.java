package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.catalog.rules.entity.OutputContract;
import io.marquee.catalog.rules.entity.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Compares one table with what the code expects of it: its columns first, then each row. */
final class TableCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    private final DecisionContract decision;
    private final TableContract contract;
    private final String name;
    private final DecisionTable table;
    private final RuleBook book;
    private final Findings findings;

    TableCheck(
            DecisionContract decision,
            TableContract contract,
            String name,
            DecisionTable table,
            RuleBook book,
            Findings findings) {
        this.decision = decision;
        this.contract = contract;
        this.name = name;
        this.table = table;
        this.book = book;
        this.findings = findings;
    }

    void run() {
        checkHitPolicy();
        table.getInputs().forEach(this::checkInput);
        checkOutputs();
        var rows = List.copyOf(table.getRules());
        for (var i = 0; i < rows.size(); i++) {
            new RowCheck(place(i + 1), contract, table, book, findings).run(rows.get(i));
        }
        if (contract.lastRowMatchesAll() && (rows.isEmpty() || hasCondition(rows.getLast()))) {
            findings.add(name, "needs a last row without any condition, so that there is always an answer");
        }
    }

    private void checkHitPolicy() {
        var policy =
                table.getHitPolicy() == null ? "UNIQUE" : table.getHitPolicy().name();
        if (!contract.hitPolicies().contains(policy) || table.getAggregation() != null) {
            findings.add(
                    name,
                    "has the hit policy " + policy
                            + (table.getAggregation() == null ? "" : " with " + table.getAggregation())
                            + "; the code can read " + String.join(", ", contract.hitPolicies()));
        }
    }

    private void checkInput(Input input) {
        var expression = input.getInputExpression();
        var asked = expression == null ? "" : text(expression.getText());
        var place = name + ", column " + label(input.getLabel(), asked);
        var type = decision.facts().get(asked);
        if (type == null && (asked.isEmpty() || NAME.matcher(asked).matches())) {
            findings.add(
                    place,
                    "asks for '" + asked + "', which no booking has; known are "
                            + String.join(", ", new TreeSet<>(decision.facts().keySet())));
        } else if (type != null && expression.getTypeRef() != null && !type.equals(expression.getTypeRef())) {
            findings.add(place, "has the type " + expression.getTypeRef() + ", but " + asked + " is a " + type);
        }
    }

    private void checkOutputs() {
        var outputs = new ArrayList<>(table.getOutputs());
        for (var expected : contract.outputs()) {
            outputs.stream()
                    .filter(output -> expected.name().equals(output.getName()))
                    .findFirst()
                    .ifPresentOrElse(
                            output -> checkType(expected, output),
                            () -> findings.add(name, "lacks the output '" + expected.name() + "'"));
        }
        outputs.stream()
                .filter(output -> contract.outputs().stream()
                        .noneMatch(expected -> expected.name().equals(output.getName())))
                .forEach(output -> findings.add(
                        name + ", column " + label(output.getLabel(), output.getName()),
                        "is the output '" + output.getName() + "', which nothing reads"));
    }

    private void checkType(OutputContract expected, Output output) {
        if (output.getTypeRef() != null && !expected.type().equals(output.getTypeRef())) {
            findings.add(
                    name + ", column " + label(output.getLabel(), output.getName()),
                    "has the type " + output.getTypeRef() + "; it must be " + expected.type());
        }
    }

    private String place(int row) {
        return name + ", row " + row;
    }

    private static boolean hasCondition(Rule row) {
        return row.getInputEntries().stream()
                .map(entry -> text(entry.getText()))
                .anyMatch(cell -> !cell.isEmpty() && !cell.equals("-"));
    }

    static String text(Text text) {
        return text == null || text.getTextContent() == null
                ? ""
                : text.getTextContent().strip();
    }

    static String label(String label, String otherwise) {
        return label == null || label.isBlank() ? otherwise : label;
    }

    /** Whether a cell is a bare word, as a text is whose quotation marks were forgotten. */
    static boolean isName(String cell) {
        return NAME.matcher(cell).matches();
    }
}
