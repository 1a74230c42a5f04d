package io.marquee.catalog.rules.entity;

import java.util.UUID;

/**
 * What somebody wants to deploy.
 *
 * @param examples CSV; null to keep those of the version in force
 * @param basedOn version from which the change was made; null if the author does not mind what is in force
 */
public record RuleChange(String decision, String model, String examples, UUID authorId, String why, Integer basedOn) {}
