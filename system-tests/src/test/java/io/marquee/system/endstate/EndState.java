package io.marquee.system.endstate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must be true when everything is over: a booking is confirmed and paid, or it is closed and its customer has all
 * money back; never neither, never both; and no seat belongs to two.
 */
public final class EndState {

    private EndState() {}

    /** A sentence for each thing that is wrong, naming the booking. Empty means that all is well. */
    public static List<String> differences(List<BookingEnd> bookings) {
        var wrong = new ArrayList<String>();
        var owners = new HashMap<String, String>();
        for (var booking : bookings) {
            money(booking, wrong);
            if (booking.isSold()) {
                seats(booking, owners, wrong);
            }
        }
        return wrong;
    }

    private static void money(BookingEnd booking, List<String> wrong) {
        if (booking.isSold()) {
            if (booking.captured() - booking.refunded() != booking.price()) {
                wrong.add(told(booking, "is confirmed but not paid"));
            }
        } else if (booking.isGivenUp()) {
            if (booking.captured() - booking.refunded() != booking.kept()) {
                wrong.add(told(booking, "is closed but its money is not back"));
            }
        } else {
            wrong.add(told(booking, "has not ended"));
        }
    }

    private static void seats(BookingEnd booking, Map<String, String> owners, List<String> wrong) {
        for (var seat : booking.seats()) {
            var other = owners.putIfAbsent(seat, booking.bookingId());
            if (other != null) {
                wrong.add("Seat " + seat + " is sold twice: to " + other + " and to " + booking.bookingId());
            }
        }
    }

    private static String told(BookingEnd booking, String what) {
        return "Booking %s (%s) %s: price %d, captured %d, refunded %d, kept %d"
                .formatted(
                        booking.bookingId(),
                        booking.status(),
                        what,
                        booking.price(),
                        booking.captured(),
                        booking.refunded(),
                        booking.kept());
    }
}
