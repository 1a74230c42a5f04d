package io.marquee.catalog.rules.control;

import io.marquee.chassis.errors.Violation;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a decision file, each with the place where an analyst finds it. */
final class Findings {

    private final List<Violation> violations = new ArrayList<>();

    /** @param message continues the sentence "The field x …" */
    void add(String place, String message) {
        violations.add(new Violation(place, message));
    }

    List<Violation> list() {
        return List.copyOf(violations);
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }
}
