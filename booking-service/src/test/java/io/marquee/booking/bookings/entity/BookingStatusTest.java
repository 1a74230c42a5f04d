package io.marquee.booking.bookings.entity;

import static io.marquee.booking.bookings.entity.BookingStatus.CANCELLED;
import static io.marquee.booking.bookings.entity.BookingStatus.COMPLETED;
import static io.marquee.booking.bookings.entity.BookingStatus.CONFIRMED;
import static io.marquee.booking.bookings.entity.BookingStatus.EXPIRED;
import static io.marquee.booking.bookings.entity.BookingStatus.FAILED;
import static io.marquee.booking.bookings.entity.BookingStatus.INITIATED;
import static io.marquee.booking.bookings.entity.BookingStatus.PAYMENT_PENDING;
import static io.marquee.booking.bookings.entity.BookingStatus.SEATS_LOCKED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookingStatusTest {

    /** The state machine of the README, written down a second time. */
    private static final Map<BookingStatus, Set<BookingStatus>> DRAWN = new EnumMap<>(Map.of(
            INITIATED, Set.of(SEATS_LOCKED, FAILED, EXPIRED, CANCELLED),
            SEATS_LOCKED, Set.of(PAYMENT_PENDING, FAILED, EXPIRED, CANCELLED),
            PAYMENT_PENDING, Set.of(CONFIRMED, FAILED, EXPIRED, CANCELLED),
            CONFIRMED, Set.of(COMPLETED, CANCELLED),
            COMPLETED, Set.of(CANCELLED),
            FAILED, Set.of(),
            EXPIRED, Set.of(),
            CANCELLED, Set.of()));

    @Test
    void onlyTheDrawnTransitionsExist() {
        for (var from : BookingStatus.values()) {
            var next = EnumSet.noneOf(BookingStatus.class);
            for (var to : BookingStatus.values()) {
                if (from.canBecome(to)) {
                    next.add(to);
                }
            }
            assertEquals(DRAWN.get(from), next, "after " + from);
        }
    }

    @Test
    void everyStatusIsUnpaidSoldOrGivenUp() {
        for (var status : BookingStatus.values()) {
            var kinds = (status.isUnpaid() ? 1 : 0) + (status.isSold() ? 1 : 0) + (status.isGivenUp() ? 1 : 0);
            assertEquals(1, kinds, status.name());
        }
    }

    @Test
    void anUnpaidBookingCanAlwaysBeGivenUp() {
        for (var status : BookingStatus.unpaid()) {
            assertEquals(true, status.canBecome(EXPIRED) && status.canBecome(CANCELLED) && status.canBecome(FAILED));
        }
    }
}
