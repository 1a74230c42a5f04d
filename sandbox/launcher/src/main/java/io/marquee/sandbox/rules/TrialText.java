package io.marquee.sandbox.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.marquee.sandbox.progress.TextTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A trial as a person reads it: what changes, line by line, then the sums, then whether it could be deployed. */
public record TrialText(JsonNode trial) {

    public List<String> lines() {
        var text = new ArrayList<String>();
        text.add("Compared with version %s of %s:"
                .formatted(
                        trial.path("version").asText(), trial.path("decision").asText()));
        text.add("");
        text.addAll(changes());
        text.add("");
        text.addAll(sums());
        text.add("");
        text.add(verdict());
        return text;
    }

    public boolean isDeployable() {
        return trial.path("broken").asInt() == 0;
    }

    private List<String> changes() {
        var table = new TextTable(Set.of(3, 4, 5), "", "booking", "", "before", "after", "change", "rows that match");
        for (var line : trial.path("lines")) {
            if (line.path("changed").asBoolean() || !line.path("asExpected").asBoolean()) {
                table.row(
                        line.path("asExpected").asBoolean() ? "" : "!",
                        line.path("name").asText(),
                        line.path("currency").asText(),
                        total(line, "before"),
                        total(line, "after"),
                        change(line),
                        rows(line));
            }
        }
        return table.isEmpty() ? List.of("No booking changes.") : table.lines();
    }

    private String total(JsonNode line, String when) {
        var reading = line.path(when);
        if (!reading.path("failure").isNull()) {
            return "fails";
        }
        return reading.path("refused").isNull() ? money(amount(reading), line) : "refused";
    }

    private BigDecimal amount(JsonNode reading) {
        return reading.path("figures").path(trial.path("total").asText()).decimalValue();
    }

    private String change(JsonNode line) {
        return hasAmount(line.path("before")) && hasAmount(line.path("after"))
                ? signed(amount(line.path("after")).subtract(amount(line.path("before"))), line)
                : "";
    }

    private boolean hasAmount(JsonNode reading) {
        return reading.path("figures").has(trial.path("total").asText());
    }

    private static String rows(JsonNode line) {
        var failure = line.path("after").path("failure");
        if (!failure.isNull()) {
            return failure.asText();
        }
        var before = joined(line.path("before").path("rows"));
        var after = joined(line.path("after").path("rows"));
        return before.equals(after) ? after : before + " -> " + after;
    }

    private static String joined(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private List<String> sums() {
        var table =
                new TextTable(Set.of(1, 2, 4, 5, 6), "sum of", "bookings", "changed", "", "before", "after", "change");
        for (var sum : trial.path("sums")) {
            table.row(
                    sum.path("kind").asText().equals("EXAMPLE") ? "examples" : "recent bookings",
                    sum.path("count").asText(),
                    sum.path("changed").asText(),
                    sum.path("currency").asText(),
                    money(sum.path("before").decimalValue(), sum),
                    money(sum.path("after").decimalValue(), sum),
                    signed(sum.path("difference").decimalValue(), sum));
        }
        return table.lines();
    }

    private static String signed(BigDecimal amount, JsonNode line) {
        return (amount.signum() > 0 ? "+" : "") + money(amount, line);
    }

    /** With as many decimals as the currency of the line has. */
    private static String money(BigDecimal amount, JsonNode line) {
        var currency = Currency.getInstance(line.path("currency").asText());
        return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String verdict() {
        return isDeployable()
                ? "Every example costs what it says: this can be deployed."
                : trial.path("broken").asText()
                        + " examples (!) do not cost what they say. Deploy it with changed examples, or change it.";
    }
}
