package io.marquee.notification.delivery.entity;

import java.util.UUID;

/**
 * What became of an application to become a partner.
 *
 * @param userId the applicant
 * @param reason why it was rejected, for the applicant; null if it was not
 */
public record ApplicationOutcome(UUID applicationId, UUID userId, String companyName, String reason) {}
