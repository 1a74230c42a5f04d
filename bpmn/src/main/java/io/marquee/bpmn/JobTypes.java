package io.marquee.bpmn;

/** The steps that a process asks a worker to do. */
public final class JobTypes {
    public static final String LOCK_SEATS = "lock-seats";
    public static final String RELEASE_SEATS = "release-seats";
    public static final String QUOTE_SEATS = "quote-seats";
    public static final String PRICE_BOOKING = "price-booking";
    public static final String REQUEST_PAYMENT = "request-payment";
    public static final String CONFIRM_BOOKING = "confirm-booking";
    public static final String CLOSE_BOOKING = "close-booking";
    public static final String CREATE_PAYMENT_INTENT = "create-payment-intent";
    public static final String CLOSE_PAYMENT = "close-payment";
    public static final String REFUND_PAYMENT = "refund-payment";
    public static final String CANCEL_BOOKING = "cancel-booking";
    public static final String CLOSE_SALES = "close-sales";
    public static final String LIST_AFFECTED_BOOKINGS = "list-affected-bookings";
    public static final String SEND_NOTIFICATION = "send-notification";
    public static final String RECORD_PARTNER_DECISION = "record-partner-decision";
    public static final String ACTIVATE_PARTNER = "activate-partner";
    public static final String NOTIFY_APPLICANT = "notify-applicant";

    private JobTypes() {}
}
