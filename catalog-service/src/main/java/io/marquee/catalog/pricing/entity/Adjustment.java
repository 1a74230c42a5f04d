package io.marquee.catalog.pricing.entity;

import java.math.BigDecimal;

/**
 * A change of a seat's price before any discount, such as a weekend surcharge.
 *
 * @param seatType type it is for; ANY or null for all
 * @param kind PERCENT of the base price, or FLAT
 * @param value signed: 10 with PERCENT adds a tenth
 * @param label what the customer reads
 */
public record Adjustment(String seatType, String kind, BigDecimal value, String label) {

    private static final String ANY = "ANY";

    public boolean appliesTo(String type) {
        return seatType == null || ANY.equalsIgnoreCase(seatType) || seatType.equalsIgnoreCase(type);
    }
}
