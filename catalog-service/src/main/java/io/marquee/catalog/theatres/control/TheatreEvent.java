package io.marquee.catalog.theatres.control;

import io.marquee.catalog.theatres.entity.Theatre;
import java.util.UUID;

/** Data of theatre.updated, version 1: the theatre, or the name of one of its screens, has changed. */
public record TheatreEvent(UUID theatreId, UUID cityId, String name, String address, String timeZone) {

    public static final String UPDATED = "io.marquee.theatre.updated.v1";

    public static TheatreEvent of(Theatre theatre) {
        var facts = theatre.facts();
        return new TheatreEvent(
                theatre.id(),
                theatre.city().id(),
                facts.name(),
                facts.address(),
                facts.timeZone().getId());
    }
}
