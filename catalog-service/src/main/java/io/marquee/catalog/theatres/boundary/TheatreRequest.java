package io.marquee.catalog.theatres.boundary;

import io.marquee.catalog.cities.control.Cities;
import io.marquee.catalog.cities.entity.City;
import io.marquee.catalog.theatres.entity.TheatreFacts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Body of POST and PUT of a theatre.
 *
 * @param cityId its city; not changed by PUT
 * @param timeZone the city's if left out
 * @param cleaningMinutes 15 if left out
 */
public record TheatreRequest(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}", message = "must be 1 to 40 letters, digits, dots, hyphens")
        String code,

        @NotBlank @Size(max = 120) String name,
        @NotNull UUID cityId,
        @Size(max = 300) String address,
        String timeZone,
        @Min(0) @Max(240) Integer cleaningMinutes) {

    static final int USUAL_CLEANING = 15;

    TheatreFacts facts(City city) {
        var zone = timeZone == null ? city.timeZone() : Cities.zone("timeZone", timeZone);
        var cleaning = cleaningMinutes == null ? USUAL_CLEANING : cleaningMinutes;
        return new TheatreFacts(code, name.strip(), address, zone, cleaning);
    }
}
