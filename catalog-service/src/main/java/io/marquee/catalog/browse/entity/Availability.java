package io.marquee.catalog.browse.entity;

/**
 * How many seats of a show are free, and what that means to somebody who hesitates.
 *
 * @param status AVAILABLE, FAST_FILLING or SOLD_OUT
 */
public record Availability(int availableSeats, Status status) {

    /** In the words of the REST contract. */
    public enum Status {
        AVAILABLE,
        FAST_FILLING,
        SOLD_OUT
    }

    /**
     * @param claimed seats held or sold
     * @param fastFillingPercent a show with at most this share of its seats left is filling fast
     */
    public static Availability of(int seats, int claimed, int fastFillingPercent) {
        var free = Math.max(0, seats - claimed);
        if (free == 0) {
            return new Availability(0, Status.SOLD_OUT);
        }
        var scarce = (long) free * 100 <= (long) seats * fastFillingPercent;
        return new Availability(free, scarce ? Status.FAST_FILLING : Status.AVAILABLE);
    }
}
