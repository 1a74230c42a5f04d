package io.marquee.catalog.shows.control;

import java.util.UUID;

/** Data of show.cancelled, version 1. */
public record ShowCancelled(UUID showId, int version, String reason) {

    public static final String TYPE = "io.marquee.show.cancelled.v1";
}
