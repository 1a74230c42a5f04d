package io.marquee.catalog.search.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A show in the search index, with all that browsing shows of it.
 *
 * @param status DRAFT, PUBLISHED or CANCELLED; only published ones are found
 * @param theatreOrder the theatre's name as lists are ordered by it: without accents and case
 * @param day of the start, on the theatre's calendar
 * @param priceFrom the cheapest type of seat
 * @param claimed seats that are held or sold
 */
public record ShowDocument(
        UUID showId,
        String status,
        UUID movieId,
        UUID cityId,
        UUID theatreId,
        String theatreName,
        String theatreOrder,
        String address,
        String timeZone,
        String screenName,
        Instant startsAt,
        Instant endsAt,
        LocalDate day,
        String format,
        String language,
        String currency,
        BigDecimal priceFrom,
        int seats,
        int claimed) {}
