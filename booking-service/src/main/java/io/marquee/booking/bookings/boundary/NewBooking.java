package io.marquee.booking.bookings.boundary;

import io.marquee.booking.bookings.entity.BookingRequest;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Body of a request to book.
 *
 * @param couponCode may be absent
 */
public record NewBooking(String showId, List<String> seatIds, String couponCode) {

    private static final Pattern COUPON = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** @throws BusinessException VALIDATION_ERROR that names every wrong field at once */
    BookingRequest toRequest(UUID bookingId, UUID userId) {
        var violations = new ArrayList<Violation>();
        if (showId == null || !UUID_FORM.matcher(showId).matches()) {
            violations.add(new Violation("showId", "must be the id of a show"));
        }
        checkSeats(violations);
        if (couponCode != null && !COUPON.matcher(couponCode).matches()) {
            violations.add(new Violation("couponCode", "must be 1 to 32 letters, digits, '-' or '_'"));
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        var seats = new TreeSet<SeatId>();
        seatIds.forEach(seat -> seats.add(new SeatId(seat)));
        var coupon = couponCode == null ? null : couponCode.toUpperCase(Locale.ROOT);
        return new BookingRequest(bookingId, userId, UUID.fromString(showId), seats, coupon);
    }

    private void checkSeats(List<Violation> violations) {
        if (seatIds == null || seatIds.isEmpty()) {
            violations.add(new Violation("seatIds", "must name at least one seat"));
            return;
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < seatIds.size(); i++) {
            var seat = seatIds.get(i);
            if (!SeatId.isValid(seat)) {
                violations.add(new Violation("seatIds[" + i + "]", "must be a seat id such as A10"));
            } else if (!seen.add(seat)) {
                violations.add(new Violation("seatIds[" + i + "]", "names seat " + seat + " a second time"));
            }
        }
    }
}
