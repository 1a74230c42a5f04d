package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.OutputContract;
import io.marquee.catalog.rules.entity.TableContract;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Checks the cells of one row: the engine's parser reads each, and what it answers is something that the code knows. */
final class RowCheck {

    private final String place;
    private final TableContract contract;
    private final List<Input> inputs;
    private final List<Output> outputs;
    private final RuleBook book;
    private final Findings findings;

    RowCheck(String place, TableContract contract, DecisionTable table, RuleBook book, Findings findings) {
        this.place = place;
        this.contract = contract;
        this.inputs = List.copyOf(table.getInputs());
        this.outputs = List.copyOf(table.getOutputs());
        this.book = book;
        this.findings = findings;
    }

    void run(Rule row) {
        var conditions = List.copyOf(row.getInputEntries());
        for (var i = 0; i < Math.min(conditions.size(), inputs.size()); i++) {
            checkCondition(inputs.get(i), TableCheck.text(conditions.get(i).getText()));
        }
        var before = findings.list().size();
        var answers = List.copyOf(row.getOutputEntries());
        var values = new HashMap<String, Object>();
        for (var i = 0; i < Math.min(answers.size(), outputs.size()); i++) {
            checkAnswer(outputs.get(i), TableCheck.text(answers.get(i).getText()))
                    .ifPresent(literal -> values.put(literal.name(), literal.value()));
        }
        if (findings.list().size() == before
                && values.size() == contract.outputs().size()) {
            book.complaint(contract.id(), values).ifPresent(complaint -> findings.add(place, complaint));
        }
    }

    private void checkCondition(Input input, String cell) {
        if (cell.isEmpty() || cell.equals("-")) {
            return;
        }
        var asked = input.getInputExpression() == null
                ? ""
                : TableCheck.text(input.getInputExpression().getText());
        var parsed = DecisionModel.cells().parseUnaryTests(cell);
        if (parsed.isFailure()) {
            findings.add(column(TableCheck.label(input.getLabel(), asked)), "cannot be read: " + cell);
        } else if (TableCheck.isName(cell) && Literal.of(cell).isEmpty()) {
            findings.add(
                    column(TableCheck.label(input.getLabel(), asked)),
                    "is " + cell + "; a text needs quotation marks: \"" + cell + "\"");
        }
    }

    private Optional<Value> checkAnswer(Output output, String cell) {
        var expected = contract.outputs().stream()
                .filter(known -> known.name().equals(output.getName()))
                .findFirst();
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        var column = column(TableCheck.label(output.getLabel(), output.getName()));
        var literal = Literal.of(cell);
        if (literal.isPresent()) {
            expected.get().complaint(literal.get().value()).ifPresent(complaint -> findings.add(column, complaint));
        } else {
            checkCalculation(expected.get(), column, cell);
        }
        return literal.map(known -> new Value(output.getName(), known.value()));
    }

    private void checkCalculation(OutputContract expected, String column, String cell) {
        if (DecisionModel.cells().parseExpression(cell).isFailure()) {
            findings.add(column, "cannot be read: " + cell);
        } else if (expected.type().equals("string") && TableCheck.isName(cell)) {
            findings.add(column, "is " + cell + "; a text needs quotation marks: \"" + cell + "\"");
        }
    }

    private String column(String label) {
        return place + ", " + label;
    }

    private record Value(String name, Object value) {}
}
