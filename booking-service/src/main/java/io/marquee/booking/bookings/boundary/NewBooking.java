package io.marquee.booking.bookings.boundary;

import io.marquee.booking.bookings.entity.BookingRequest;
import io.marquee.booking.seats.boundary.SeatIdList;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Body of a request to book: seats of a show, or a hold.
 *
 * @param showId may be absent if there is a hold
 * @param couponCode may be absent
 * @param holdId instead of {@code seatIds}
 */
public record NewBooking(String showId, List<String> seatIds, String couponCode, String holdId) {

    private static final Pattern COUPON = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** @throws BusinessException VALIDATION_ERROR that names every wrong field at once */
    BookingRequest toRequest(UUID bookingId, UUID userId) {
        var violations = new ArrayList<Violation>();
        checkShow(violations);
        checkSeats(violations);
        if (couponCode != null && !COUPON.matcher(couponCode).matches()) {
            violations.add(new Violation("couponCode", "must be 1 to 32 letters, digits, '-' or '_'"));
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        var coupon = couponCode == null ? null : couponCode.toUpperCase(Locale.ROOT);
        return new BookingRequest(bookingId, userId, uuid(showId), seats(), coupon, uuid(holdId));
    }

    private void checkShow(List<Violation> violations) {
        var mayBeAbsent = showId == null && holdId != null;
        if (!mayBeAbsent && !isUuid(showId)) {
            violations.add(new Violation("showId", "must be the id of a show"));
        }
    }

    private void checkSeats(List<Violation> violations) {
        if (holdId == null) {
            SeatIdList.check(seatIds, violations);
            return;
        }
        if (!isUuid(holdId)) {
            violations.add(new Violation("holdId", "must be the id of a hold"));
        }
        if (seatIds != null) {
            violations.add(new Violation("seatIds", "must be absent if there is a holdId"));
        }
    }

    private SortedSet<SeatId> seats() {
        return holdId == null ? SeatIdList.sorted(seatIds) : null;
    }

    private static boolean isUuid(String text) {
        return text != null && UUID_FORM.matcher(text).matches();
    }

    private static UUID uuid(String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
