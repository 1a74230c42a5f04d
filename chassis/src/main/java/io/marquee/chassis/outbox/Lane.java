package io.marquee.chassis.outbox;

/** Where an outbox row goes; the lanes do not wait for each other. */
enum Lane {
    /** Domain events, to Kafka, in order for each aggregate. */
    EVENT,
    /** Messages for processes, to Zeebe, in any order. */
    MESSAGE
}
