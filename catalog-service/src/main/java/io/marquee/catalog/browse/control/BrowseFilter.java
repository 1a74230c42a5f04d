package io.marquee.catalog.browse.control;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which shows of a film in a city to list.
 *
 * @param date day of the theatre; null for the next seven days
 * @param language null for any
 * @param format null for any
 */
public record BrowseFilter(UUID cityId, UUID movieId, LocalDate date, String language, String format) {}
