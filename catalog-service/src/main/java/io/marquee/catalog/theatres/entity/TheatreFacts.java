package io.marquee.catalog.theatres.entity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;

/**
 * What a partner says about a theatre.
 *
 * @param code the partner's own short name of it, unique among the partner's theatres
 * @param cleaningMinutes how long a screen stays empty after a film
 */
public record TheatreFacts(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}", message = "must be 1 to 40 letters, digits, dots, hyphens")
        String code,

        @NotNull @Size(min = 1, max = 120) String name,
        @Size(max = 300) String address,
        @NotNull ZoneId timeZone,
        @Min(0) @Max(240) int cleaningMinutes) {}
