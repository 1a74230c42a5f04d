package io.marquee.booking.cancellations.entity;

/** Why a confirmed booking is given up. The refund policy knows these words. */
public enum CancellationReason {
    CUSTOMER("BOOKING_CANCELLED"),
    SHOW_CANCELLED("SHOW_CANCELLED");

    private final String refundReason;

    CancellationReason(String refundReason) {
        this.refundReason = refundReason;
    }

    /** The word under which payment-service sends the money back, and tells of it. */
    public String refundReason() {
        return refundReason;
    }
}
