package io.marquee.booking.bookings.control;

import java.util.UUID;

/** CDI event inside a transaction after which a waiting request can be answered. @param id what it waits for */
public record AnswerReady(UUID id) {}
