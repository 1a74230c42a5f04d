package io.marquee.booking.seats.boundary;

import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The field {@code seatIds} of a request's body. */
public final class SeatIdList {

    private static final String FIELD = "seatIds";

    private SeatIdList() {}

    /** Adds what is wrong: no seat at all, something that is no seat id, a seat twice. */
    public static void check(List<String> seatIds, List<Violation> violations) {
        if (seatIds == null || seatIds.isEmpty()) {
            violations.add(new Violation(FIELD, "must name at least one seat"));
            return;
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < seatIds.size(); i++) {
            var seat = seatIds.get(i);
            if (!SeatId.isValid(seat)) {
                violations.add(new Violation(FIELD + "[" + i + "]", "must be a seat id such as A10"));
            } else if (!seen.add(seat)) {
                violations.add(new Violation(FIELD + "[" + i + "]", "names seat " + seat + " a second time"));
            }
        }
    }

    /** The seats in the order in which they are locked; checked before. */
    public static SortedSet<SeatId> sorted(List<String> seatIds) {
        return seatIds.stream().map(SeatId::new).collect(Collectors.toCollection(TreeSet::new));
    }
}
