package io.marquee.catalog.rules.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Changed rules, to be deployed or only tried.
 *
 * @param model DMN XML
 * @param examples CSV; null for those of the version in force
 * @param why reason for the audit; a trial needs none
 */
public record RuleDraft(
        @NotBlank @Size(max = RuleDraft.LONGEST) String model,
        @Size(max = RuleDraft.LONGEST) String examples,
        @Size(max = Reasons.LONGEST) String why) {

    static final int LONGEST = 500_000;
}
