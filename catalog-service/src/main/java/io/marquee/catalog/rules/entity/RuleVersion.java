package io.marquee.catalog.rules.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * One deployed version of a decision file, and why it is there. The newest is in force.
 *
 * @param version from 1, without gaps
 * @param model DMN XML
 * @param examples CSV
 * @param authorId who deployed it; null for a release
 * @param restores the version that a rollback brought back, else null
 * @param engineVersion how the engine counts it; null as long as the engine has not taken it
 */
public record RuleVersion(
        String decision,
        int version,
        String model,
        String examples,
        Origin origin,
        UUID authorId,
        String why,
        Integer restores,
        Instant deployedAt,
        Integer engineVersion) {

    /** Where a version comes from. */
    public enum Origin {
        RELEASE,
        CHANGE,
        ROLLBACK
    }

    public boolean hasContent(String otherModel, String otherExamples) {
        return model.equals(otherModel) && examples.equals(otherExamples);
    }
}
