package io.marquee.catalog.search.entity;

import java.util.UUID;

/** What one browse call is about: a film in a city. */
public record Programme(UUID cityId, UUID movieId) {

    public static Programme of(ShowDocument show) {
        return new Programme(show.cityId(), show.movieId());
    }
}
