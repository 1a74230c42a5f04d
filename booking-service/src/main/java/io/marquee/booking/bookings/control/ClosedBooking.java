package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.Booking;
import io.marquee.booking.seats.control.UnavailableSeats;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import java.util.Map;
import java.util.Optional;

/** How a customer, or the process, is told that a booking has ended without seats. */
public final class ClosedBooking {

    private ClosedBooking() {}

    /** The error that a customer gets for a booking that FAILED, EXPIRED or was CANCELLED. */
    public static BusinessException asError(Booking booking) {
        return switch (booking.status()) {
            case EXPIRED -> error(ErrorCode.BOOKING_EXPIRED, booking, "The booking was not paid in time.");
            case CANCELLED -> error(ErrorCode.INVALID_STATE, booking, "The booking is cancelled.");
            default -> failure(booking);
        };
    }

    /** The error that tells the process to undo what is left to undo. */
    static BusinessException asProcessError(Booking booking) {
        return error(
                ErrorCode.BOOKING_CLOSED,
                booking,
                "Booking " + booking.code() + " is " + booking.status() + " already.");
    }

    private static BusinessException failure(Booking booking) {
        return switch (code(booking).orElse(ErrorCode.INVALID_STATE)) {
            case SEATS_UNAVAILABLE, SEATS_ALREADY_SOLD -> UnavailableSeats.of(booking.showId(), booking.seats());
            case OFFER_NOT_APPLICABLE ->
                error(ErrorCode.OFFER_NOT_APPLICABLE, booking, "The coupon code does not apply to this booking.");
            case SHOW_NOT_BOOKABLE -> error(ErrorCode.INVALID_STATE, booking, "This show can no longer be booked.");
            default -> error(ErrorCode.INVALID_STATE, booking, "The booking could not be made.");
        };
    }

    private static Optional<ErrorCode> code(Booking booking) {
        return booking.failureCode().flatMap(ClosedBooking::named);
    }

    /** The model may know failures that this service does not. */
    private static Optional<ErrorCode> named(String name) {
        for (var code : ErrorCode.values()) {
            if (code.name().equals(name)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private static BusinessException error(ErrorCode code, Booking booking, String otherwise) {
        return new BusinessException(
                code,
                code == ErrorCode.BOOKING_CLOSED ? otherwise : booking.reason().orElse(otherwise),
                Map.of("bookingId", booking.id(), "bookingCode", booking.code()));
    }
}
