package io.marquee.booking.holds.boundary;

import io.marquee.booking.holds.entity.SeatWish;
import io.marquee.booking.seats.boundary.SeatIdList;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Body of a request to hold seats: some, or so many of the best.
 *
 * @param seatType only with {@code bestAvailable}; may be absent
 * @param accessible only with {@code bestAvailable}; absent means false
 */
public record NewHold(List<String> seatIds, Integer bestAvailable, String seatType, Boolean accessible) {

    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    /** @throws BusinessException VALIDATION_ERROR that names every wrong field at once */
    SeatWish toWish() {
        var violations = new ArrayList<Violation>();
        if (bestAvailable == null) {
            checkChosen(violations);
        } else {
            checkBest(violations);
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        return bestAvailable == null
                ? new SeatWish.Chosen(SeatIdList.sorted(seatIds))
                : new SeatWish.Best(bestAvailable, seatType, Boolean.TRUE.equals(accessible));
    }

    private void checkChosen(List<Violation> violations) {
        if (seatIds == null) {
            violations.add(new Violation("seatIds", "or bestAvailable must be there"));
        } else {
            SeatIdList.check(seatIds, violations);
        }
        if (seatType != null) {
            violations.add(new Violation("seatType", "goes with bestAvailable only"));
        }
        if (accessible != null) {
            violations.add(new Violation("accessible", "goes with bestAvailable only"));
        }
    }

    private void checkBest(List<Violation> violations) {
        if (bestAvailable < 1) {
            violations.add(new Violation("bestAvailable", "must be at least 1"));
        }
        if (seatIds != null) {
            violations.add(new Violation("seatIds", "must be absent if there is bestAvailable"));
        }
        if (seatType != null && !TYPE.matcher(seatType).matches()) {
            violations.add(new Violation("seatType", "must be a type of seat such as STANDARD"));
        }
    }
}
