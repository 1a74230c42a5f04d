package io.marquee.booking.checkins.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A code that was read at a gate.
 *
 * @param id of the check-in that it becomes; the same for every attempt of one request
 * @param gate name of the gate, null if it has none
 * @param at when it was read
 * @param isUpload whether the gate decided by itself, without a network, and tells afterwards
 * @param showId the only show that this gate lets in now, null if any of the theatre's
 */
public record Scan(UUID id, String qrCodeData, String gate, Instant at, boolean isUpload, UUID showId) {}
