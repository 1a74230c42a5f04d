package io.marquee.catalog.theatres.boundary;

import io.marquee.catalog.theatres.entity.Theatre;
import java.util.List;
import java.util.UUID;

/**
 * A theatre as the API shows it.
 *
 * @param screens left out in lists
 */
public record TheatreView(
        UUID theatreId,
        String code,
        String name,
        String address,
        UUID cityId,
        String cityName,
        String timeZone,
        String currency,
        int cleaningMinutes,
        List<ScreenView> screens) {

    static TheatreView of(Theatre theatre) {
        return of(theatre, null);
    }

    static TheatreView of(Theatre theatre, List<ScreenView> screens) {
        var facts = theatre.facts();
        return new TheatreView(
                theatre.id(),
                facts.code(),
                facts.name(),
                facts.address(),
                theatre.city().id(),
                theatre.city().name(),
                facts.timeZone().getId(),
                theatre.city().currency(),
                facts.cleaningMinutes(),
                screens);
    }
}
