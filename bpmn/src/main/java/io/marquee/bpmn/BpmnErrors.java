package io.marquee.bpmn;

/** The business outcomes of a step that a process catches as a BPMN error. */
public final class BpmnErrors {
    public static final String SEATS_UNAVAILABLE = "SEATS_UNAVAILABLE";
    public static final String BOOKING_CLOSED = "BOOKING_CLOSED";
    public static final String SHOW_NOT_BOOKABLE = "SHOW_NOT_BOOKABLE";
    public static final String OFFER_NOT_APPLICABLE = "OFFER_NOT_APPLICABLE";
    public static final String SEATS_ALREADY_SOLD = "SEATS_ALREADY_SOLD";
    public static final String DECISION_INCOMPLETE = "DECISION_INCOMPLETE";
    public static final String APPLICANT_GONE = "APPLICANT_GONE";

    private BpmnErrors() {}
}
