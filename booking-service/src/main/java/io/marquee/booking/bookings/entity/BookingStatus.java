package io.marquee.booking.bookings.entity;

import java.util.Set;

/** Where a booking stands. Only the steps that {@link #canBecome} knows exist. */
public enum BookingStatus {
    /** Requested and stored; its process instance is about to start. */
    INITIATED,
    /** The process has asserted the seat locks. */
    SEATS_LOCKED,
    /** Priced; the customer can pay until the booking expires. */
    PAYMENT_PENDING,
    /** Paid (or free): the seats are sold and there is a ticket. */
    CONFIRMED,
    /** The show is over. */
    COMPLETED,
    /** Could not be made: seats gone, offer not applicable, payment declined for good. */
    FAILED,
    /** Not paid in time. */
    EXPIRED,
    /** Given up by the customer, or by the theatre. */
    CANCELLED;

    private static final Set<BookingStatus> UNPAID = Set.of(INITIATED, SEATS_LOCKED, PAYMENT_PENDING);

    /** The statuses of a booking that holds seats and is not paid yet. */
    public static Set<BookingStatus> unpaid() {
        return UNPAID;
    }

    public boolean canBecome(BookingStatus next) {
        return switch (this) {
            case INITIATED -> next == SEATS_LOCKED || next.isGivenUp();
            case SEATS_LOCKED -> next == PAYMENT_PENDING || next.isGivenUp();
            case PAYMENT_PENDING -> next == CONFIRMED || next.isGivenUp();
            case CONFIRMED -> next == COMPLETED || next == CANCELLED;
            case COMPLETED -> next == CANCELLED;
            case FAILED, EXPIRED, CANCELLED -> false;
        };
    }

    /** Holds seats, is not paid yet. */
    public boolean isUnpaid() {
        return UNPAID.contains(this);
    }

    /** The seats are sold to this booking. */
    public boolean isSold() {
        return this == CONFIRMED || this == COMPLETED;
    }

    /** Ended without seats. */
    public boolean isGivenUp() {
        return this == FAILED || this == EXPIRED || this == CANCELLED;
    }
}
