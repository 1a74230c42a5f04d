package io.marquee.sandbox.environment;

import java.util.List;

/** Settings that are missing or wrong; each problem is one sentence that begins with the setting's name. */
public final class InvalidSettings extends RuntimeException {

    private final List<String> problems;

    public InvalidSettings(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
