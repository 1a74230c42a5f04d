package io.marquee.catalog.rules.boundary;

import io.marquee.catalog.rules.entity.RuleVersion;
import java.util.UUID;

/**
 * One version: who, when, why.
 *
 * @param origin RELEASE, CHANGE or ROLLBACK
 * @param deployedBy id of the user; null for a release
 * @param deployedAt ISO 8601 in UTC
 * @param engineVersion how the engine counts it, as Operate shows it; null if it has not taken it
 */
public record RuleVersionView(
        int version,
        String origin,
        Integer restores,
        UUID deployedBy,
        String deployedAt,
        String why,
        Integer engineVersion) {

    static RuleVersionView of(RuleVersion version) {
        return new RuleVersionView(
                version.version(),
                version.origin().name(),
                version.restores(),
                version.authorId(),
                version.deployedAt().toString(),
                version.why(),
                version.engineVersion());
    }
}
