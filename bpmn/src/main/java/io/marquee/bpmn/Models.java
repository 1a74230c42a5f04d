package io.marquee.bpmn;

import java.util.List;

/** The models, by their ids and as class path resources in the order in which they are deployed. */
public final class Models {
    public static final String BOOKING = "booking";
    public static final String LATE_PAYMENT = "late-payment";
    public static final String BOOKING_PRICING = "booking-pricing";

    /** Decisions first: a process that calls one finds it deployed. */
    public static final List<String> RESOURCES =
            List.of("decisions/pricing.dmn", "processes/booking.bpmn", "processes/late-payment.bpmn");

    private Models() {}
}
