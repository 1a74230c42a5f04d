package io.marquee.notification.delivery.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user is told. The process model names it in the task header {@code template}. */
public enum Occasion {
    BOOKING_CONFIRMED,
    BOOKING_FAILED,
    BOOKING_EXPIRED,
    BOOKING_CANCELLED,
    /** A paid booking was given up by its customer. */
    CANCELLATION_CONFIRMED,
    SHOW_CANCELLED,
    LATE_PAYMENT_REFUNDED,
    /** An application to become a partner was approved, and the applicant may sell. */
    PARTNER_ACTIVATED,
    PARTNER_REJECTED;

    /** A ticket is void; the process knows exactly what goes back for it, if anything. */
    public boolean isPaidCancellation() {
        return this == CANCELLATION_CONFIRMED || this == SHOW_CANCELLED;
    }

    /** Name of the template, such as {@code booking-confirmed}. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The occasion with that template, or empty. */
    public static Optional<Occasion> of(String template) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.template().equals(template))
                .findFirst();
    }

    /** The occasion with that template. @throws IllegalStateException naming it, if there is none */
    public static Occasion named(String template) {
        return of(template)
                .orElseThrow(() -> new IllegalStateException(
                        "The process model asks for the notification '" + template + "', which does not exist"));
    }
}
