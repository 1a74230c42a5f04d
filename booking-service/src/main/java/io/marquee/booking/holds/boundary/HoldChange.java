package io.marquee.booking.holds.boundary;

import io.marquee.booking.seats.boundary.SeatIdList;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/**
 * Body of a request to change a hold: its seats, its end, or both.
 *
 * @param seatIds the seats that it shall have; absent if they stay
 * @param extend whether it shall live longer; absent means false
 */
public record HoldChange(List<String> seatIds, Boolean extend) {

    /**
     * The seats that the hold shall have, empty if they stay.
     *
     * @throws BusinessException VALIDATION_ERROR if there is nothing to change or a seat id is wrong
     */
    SortedSet<SeatId> seats() {
        var violations = new ArrayList<Violation>();
        if (seatIds != null) {
            SeatIdList.check(seatIds, violations);
        } else if (!isExtended()) {
            violations.add(new Violation("seatIds", "must be there unless extend is true"));
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        return seatIds == null ? Collections.emptySortedSet() : SeatIdList.sorted(seatIds);
    }

    boolean isExtended() {
        return Boolean.TRUE.equals(extend);
    }
}
