package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.Decided;
import io.marquee.catalog.rules.entity.MatchedRow;
import io.marquee.catalog.rules.entity.RuleFailure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.dmn.Audit;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDecisionTable;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.feel.api.FeelEngineApi;
import scala.jdk.javaapi.CollectionConverters;

/** A decision file, evaluated here by the library that the engine itself uses; nothing is deployed. */
public final class DecisionModel {

    private static final DmnEngine ENGINE = new DmnEngine.Builder().build();

    private final ParsedDmn parsed;

    private DecisionModel(ParsedDmn parsed) {
        this.parsed = parsed;
    }

    /** @throws RuleFailure saying what the engine's parser says */
    public static DecisionModel parse(String xml) {
        var stream = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        return ENGINE.parse(stream)
                .fold(
                        failure -> {
                            throw new RuleFailure(failure.message());
                        },
                        DecisionModel::new);
    }

    /** The engine's parser of single cells. */
    static FeelEngineApi cells() {
        return ENGINE.feelEngine();
    }

    /** @throws RuleFailure if the engine could not evaluate it either */
    public Decided evaluate(String decisionId, Map<String, Object> facts) {
        var variables = new HashMap<String, Object>();
        facts.forEach((name, value) -> variables.put(name, Feel.of(value)));
        return ENGINE.eval(parsed, decisionId, variables)
                .fold(
                        failure -> {
                            throw new RuleFailure(failure.failure().message());
                        },
                        result -> decided(decisionId, result.auditLog()));
    }

    private static Decided decided(String decisionId, Audit.AuditLog log) {
        Object answer = null;
        var rows = new ArrayList<MatchedRow>();
        for (var entry : CollectionConverters.asJava(log.entries())) {
            if (entry.id().equals(decisionId)) {
                answer = Feel.toJava(entry.result().result());
            }
            if (entry.result() instanceof Audit.DecisionTableEvaluationResult result
                    && entry.decisionLogic() instanceof ParsedDecisionTable table) {
                rows.addAll(rows(entry.name(), table, result));
            }
        }
        return new Decided(answer, rows);
    }

    private static List<MatchedRow> rows(
            String name, ParsedDecisionTable table, Audit.DecisionTableEvaluationResult result) {
        var ids = new ArrayList<String>();
        CollectionConverters.asJava(table.rules()).forEach(rule -> ids.add(rule.id()));
        var rows = new ArrayList<MatchedRow>();
        CollectionConverters.asJava(result.matchedRules())
                .forEach(rule ->
                        rows.add(new MatchedRow(name, ids.indexOf(rule.rule().id()) + 1)));
        return rows;
    }
}
