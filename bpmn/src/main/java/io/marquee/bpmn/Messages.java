package io.marquee.bpmn;

/** The messages that start a process or that a running one waits for. */
public final class Messages {
    /** Starts {@code booking}; key: the booking's id. */
    public static final String BOOKING_REQUESTED = "booking-requested";
    /** Key: the booking's id. */
    public static final String PAYMENT_SETTLED = "payment-settled";
    /** Key: the booking's id. */
    public static final String BOOKING_CANCELLATION_REQUESTED = "booking-cancellation-requested";
    /** Starts {@code booking-cancellation}; key: the booking's id. */
    public static final String CANCELLATION_REQUESTED = "cancellation-requested";
    /** Starts {@code show-cancellation}; key: the show's id. */
    public static final String SHOW_CANCELLED = "show-cancelled";
    /** Starts {@code late-payment}; key: the payment's id. */
    public static final String LATE_PAYMENT_RECEIVED = "late-payment-received";
    /** Starts {@code refund-recovery}; key: the failed refund's id. */
    public static final String REFUND_FAILED = "refund-failed";
    /** Starts {@code partner-onboarding}; key: the application's id. */
    public static final String PARTNER_APPLIED = "partner-applied";
    /** Key: the application's id. */
    public static final String PARTNER_APPLICATION_DECIDED = "partner-application-decided";

    private Messages() {}
}
