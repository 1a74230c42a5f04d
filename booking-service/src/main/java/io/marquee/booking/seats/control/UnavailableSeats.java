package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a customer is told that seats are gone. */
public final class UnavailableSeats {

    private UnavailableSeats() {}

    public static BusinessException of(UUID showId, SortedSet<SeatId> seats) {
        return new BusinessException(
                ErrorCode.SEAT_LOCK_FAILED,
                sentence(seats),
                Map.of("showId", showId, "unavailableSeatIds", ids(seats)));
    }

    /** Nowhere are so many seats of the wished kind free side by side. */
    public static BusinessException noneBest(UUID showId, int count) {
        var message = count == 1
                ? "No seat of that kind is free."
                : "There are no " + count
                        + " seats of that kind free side by side. Please choose fewer, or choose them one by one.";
        return new BusinessException(
                ErrorCode.SEAT_LOCK_FAILED,
                message,
                Map.of("showId", showId, "unavailableSeatIds", List.of(), "bestAvailable", count));
    }

    public static String sentence(SortedSet<SeatId> seats) {
        return names(seats) + (seats.size() == 1 ? " is" : " are") + " no longer available.";
    }

    private static List<String> ids(SortedSet<SeatId> seats) {
        return seats.stream().map(SeatId::value).toList();
    }

    public static String names(SortedSet<SeatId> seats) {
        var joined = seats.stream().map(SeatId::value).collect(Collectors.joining(", "));
        return (seats.size() == 1 ? "Seat " : "Seats ") + joined;
    }
}
