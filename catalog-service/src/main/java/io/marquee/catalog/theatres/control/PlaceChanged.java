package io.marquee.catalog.theatres.control;

import io.marquee.catalog.theatres.entity.Theatre;

/** Fired inside the transaction in which what shows say about their place changes: names, address, or the time zone. */
public record PlaceChanged(Theatre theatre) {}
