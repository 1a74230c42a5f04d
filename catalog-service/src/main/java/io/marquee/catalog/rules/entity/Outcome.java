package io.marquee.catalog.rules.entity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a decision means in money.
 *
 * @param figures amounts by name, in the order of the examples' columns; empty if it was refused
 * @param refused code of the refusal, or null
 */
public record Outcome(Map<String, BigDecimal> figures, String refused) {

    public Outcome {
        figures = new LinkedHashMap<>(figures);
    }

    public static Outcome refusal(String code) {
        return new Outcome(Map.of(), code);
    }

    /** A figure, nothing if there is none because of a refusal. */
    public Optional<BigDecimal> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /** Whether both mean the same money; 90 and 90.00 are the same. */
    public boolean isSame(Outcome other) {
        return Objects.equals(refused, other.refused)
                && figures.keySet().equals(other.figures.keySet())
                && figures.entrySet().stream()
                        .allMatch(figure -> figure.getValue().compareTo(other.figures.get(figure.getKey())) == 0);
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        figures.forEach((name, amount) ->
                text.append(text.isEmpty() ? "" : ", ").append(name).append(' ').append(amount.toPlainString()));
        return refused == null ? text.toString() : refused;
    }
}
