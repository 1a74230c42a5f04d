package io.marquee.catalog.partners.boundary;

import io.marquee.catalog.partners.entity.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Body of a rejection; the applicant reads the reason. */
public record Rejection(
        @NotBlank @Size(max = Verdict.LONGEST_REASON) String reason) {}
