package io.marquee.auth.users.control;

import java.util.UUID;

/** Fired inside the transaction in which all sessions of a user must end: a new password, a deleted account. */
public record SessionsEnded(UUID userId) {}
