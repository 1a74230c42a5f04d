package io.marquee.catalog.pricing.entity;

/**
 * What a booking was priced from. It does not say whose booking it was.
 *
 * @param couponCode what the customer entered, or null
 */
public record PricedBooking(Quote quote, String couponCode) {

    /** The decision that prices. */
    public static final String DECISION = "pricing";
}
