package io.marquee.catalog.browse.control;

import java.util.UUID;

/**
 * Data of show.availability-changed, version 1. It says that, not how many seats are free: two of them may be told in
 * another order than they happened, and what counts is in the catalog.
 */
public record AvailabilityChanged(UUID showId) {

    public static final String TYPE = "io.marquee.show.availability-changed.v1";
}
