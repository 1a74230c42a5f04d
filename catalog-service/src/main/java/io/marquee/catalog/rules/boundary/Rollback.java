package io.marquee.catalog.rules.boundary;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The version that shall be in force again, and why. */
public record Rollback(
        @NotNull @Min(1) Integer version,
        @Size(max = Reasons.LONGEST) String why) {}
