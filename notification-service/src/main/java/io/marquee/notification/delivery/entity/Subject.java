package io.marquee.notification.delivery.entity;

import java.util.UUID;

/** What a notification is about. It is told of each occasion once. */
public record Subject(Kind kind, UUID id) {

    /** Each kind has its column in the table of notifications. */
    public enum Kind {
        BOOKING("booking_id", "bookingId"),
        APPLICATION("application_id", "applicationId");

        private final String column;
        private final String field;

        Kind(String column, String field) {
            this.column = column;
            this.field = field;
        }

        public String column() {
            return column;
        }

        /** Name in {@link Notification}. */
        public String field() {
            return field;
        }
    }

    public static Subject booking(UUID id) {
        return new Subject(Kind.BOOKING, id);
    }

    /** An application to become a partner. */
    public static Subject application(UUID id) {
        return new Subject(Kind.APPLICATION, id);
    }
}
