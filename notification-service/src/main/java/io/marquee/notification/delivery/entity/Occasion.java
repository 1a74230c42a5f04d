package io.marquee.notification.delivery.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a booking's customer is told. The process model names it in the task header {@code template}. */
public enum Occasion {
    BOOKING_CONFIRMED,
    BOOKING_FAILED,
    BOOKING_EXPIRED,
    BOOKING_CANCELLED,
    LATE_PAYMENT_REFUNDED;

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
}
