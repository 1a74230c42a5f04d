package io.marquee.bpmn;

import java.util.List;

/** The models, by their ids and as class path resources in the order in which they are deployed. */
public final class Models {
    public static final String BOOKING = "booking";
    public static final String LATE_PAYMENT = "late-payment";
    public static final String BOOKING_PRICING = "booking-pricing";

    /**
     * The decision files that analysts change on a running platform, by their names: each has its model ({@code
     * decisions/NAME.dmn}), its contract ({@code decisions/contracts/NAME.json}) and its examples ({@code
     * decisions/examples/NAME.csv}).
     */
    public static final List<String> DECISIONS = List.of("pricing");

    /** Decisions first: a process that calls one finds it deployed. */
    public static final List<String> RESOURCES =
            List.of("decisions/pricing.dmn", "processes/booking.bpmn", "processes/late-payment.bpmn");

    private Models() {}
}
