package io.marquee.system.endstate;

import java.util.List;

/**
 * How a booking has ended, and what its customer has paid. Amounts are in the currency's smallest unit.
 *
 * @param status as the customer's app shows it
 * @param seats as {@code showId/seatId}
 * @param price what the booking costs, 0 if it was never priced
 * @param captured what the provider took
 * @param refunded what the provider gave back
 * @param kept what the customer agreed to lose when they cancelled a paid booking; 0 in all other cases
 */
public record BookingEnd(
        String bookingId, String status, List<String> seats, long price, long captured, long refunded, long kept) {

    boolean isSold() {
        return status.equals("CONFIRMED") || status.equals("COMPLETED");
    }

    boolean isGivenUp() {
        return status.equals("FAILED") || status.equals("EXPIRED") || status.equals("CANCELLED");
    }

    /** Whether nothing moves any more: the money has followed the booking. */
    public boolean isSettled() {
        return isSold() || isGivenUp() && captured == refunded + kept;
    }
}
