package io.marquee.notification.recipients.control;

import java.util.UUID;

/** Fired inside the transaction in which everything that names a deleted user must go. */
public record PersonForgotten(UUID userId) {}
