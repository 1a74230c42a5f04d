package io.marquee.catalog.cities.boundary;

import io.marquee.catalog.cities.entity.City;
import java.util.UUID;

/** A city as the API shows it. */
public record CityView(UUID cityId, String name, String country, String timeZone, String currency) {

    public static CityView of(City city) {
        return new CityView(
                city.id(), city.name(), city.country(), city.timeZone().getId(), city.currency());
    }
}
