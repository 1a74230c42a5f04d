package io.marquee.catalog.cities.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A city as an import names it.
 *
 * @param timeZone IANA name; may be left out for a city that the catalog has
 * @param currency ISO 4217; may be left out for a city that the catalog has
 */
public record NewCity(
        @NotBlank @Size(max = 100) String name,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code such as IN")
        String country,

        String timeZone,
        String currency) {}
