package io.marquee.chassis.errors;

/** Every error code that a customer or a process can meet, with the HTTP status it has at the REST edge. */
public enum ErrorCode {
    VALIDATION_ERROR(400),
    MALFORMED_REQUEST(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    INVALID_SIGNATURE(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    SEAT_LOCK_FAILED(409),
    PAYMENT_PENDING(409),
    INVALID_STATE(409),
    REQUEST_IN_PROGRESS(409),
    ALREADY_EXISTS(409),
    WRONG_THEATRE(403),
    WRONG_SHOW(409),
    CHECK_IN_NOT_OPEN(409),
    CHECK_IN_CLOSED(409),
    TICKET_CANCELLED(409),
    ALREADY_ADMITTED(409),
    BOOKING_EXPIRED(410),
    HOLD_EXPIRED(410),
    OFFER_NOT_APPLICABLE(422),
    BOOKING_NOT_PAYABLE(422),
    IDEMPOTENCY_KEY_REUSED(422),
    SEAT_LIMIT_EXCEEDED(422),
    RATE_LIMITED(429),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503),

    /** Process: a seat of the booking is locked by another booking. */
    SEATS_UNAVAILABLE(409),
    /** Process: the booking has reached a final status by another way. */
    BOOKING_CLOSED(409),
    /** Process: the show is cancelled, over, or not published. */
    SHOW_NOT_BOOKABLE(409),
    /** Process: a seat of the booking was sold to another booking. */
    SEATS_ALREADY_SOLD(409),
    /** Process: the decision about an application lacks something. */
    DECISION_INCOMPLETE(409),
    /** Process: whoever applied has no account any more. */
    APPLICANT_GONE(409);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** HTTP status of this code, see the REST contract. */
    public int status() {
        return status;
    }
}
