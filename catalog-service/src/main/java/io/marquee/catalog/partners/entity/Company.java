package io.marquee.catalog.partners.entity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The company that wants to sell. It is shown to operations in Tasklist, so it has nothing of a person.
 *
 * @param country ISO 3166-1 alpha-2
 * @param registrationNumber in the register of companies or for taxes, as written there; null if there is none
 * @param website address that begins with http or https, or null
 */
public record Company(
        @NotBlank @Size(max = 120) String companyName,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capitals of ISO 3166-1, such as IN")
        String country,

        @Size(max = 40) String registrationNumber,

        @Size(max = 200)
        @Pattern(regexp = "https?://[^\\s/]+(/\\S*)?", message = "must be a web address such as https://example.org")
        String website) {

    public Company {
        companyName = stripped(companyName);
        registrationNumber = stripped(registrationNumber);
        website = stripped(website);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
