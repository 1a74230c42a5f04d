package io.marquee.bpmn;

import java.util.List;

/** The models, by their ids and as class path resources in the order in which they are deployed. */
public final class Models {
    public static final String BOOKING = "booking";
    public static final String LATE_PAYMENT = "late-payment";
    public static final String REFUND_RECOVERY = "refund-recovery";
    public static final String BOOKING_CANCELLATION = "booking-cancellation";
    public static final String SHOW_CANCELLATION = "show-cancellation";
    public static final String PARTNER_ONBOARDING = "partner-onboarding";
    public static final String BOOKING_PRICING = "booking-pricing";
    public static final String REFUND_POLICY = "refund-policy";

    /** Decisions and forms first: a process that names one finds it deployed. */
    public static final List<String> RESOURCES = List.of(
            "decisions/pricing.dmn",
            "decisions/refund-policy.dmn",
            "forms/review-partner-application.form",
            "processes/booking.bpmn",
            "processes/late-payment.bpmn",
            "processes/refund-recovery.bpmn",
            "processes/booking-cancellation.bpmn",
            "processes/show-cancellation.bpmn",
            "processes/partner-onboarding.bpmn");

    private Models() {}
}
