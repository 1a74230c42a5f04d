package io.marquee.chassis.outbox;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A message that waits to be published. */
record OutboxRow(
        UUID id,
        String type,
        String key,
        String payload,
        Duration timeToLive,
        Origin origin,
        OffsetDateTime createdAt) {}
