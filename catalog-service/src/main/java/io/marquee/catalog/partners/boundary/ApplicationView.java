package io.marquee.catalog.partners.boundary;

import io.marquee.catalog.partners.entity.ApplicationStatus;
import io.marquee.catalog.partners.entity.PartnerApplication;
import java.time.Instant;
import java.util.UUID;

/**
 * An application as its applicant and operations see it; what is unknown is null.
 *
 * @param userId the applicant
 * @param reason of a rejection
 */
public record ApplicationView(
        UUID applicationId,
        UUID userId,
        ApplicationStatus status,
        String companyName,
        String country,
        String registrationNumber,
        String website,
        String reason,
        Instant appliedAt,
        Instant decidedAt,
        Instant activatedAt) {

    static ApplicationView of(PartnerApplication application) {
        return new ApplicationView(
                application.id(),
                application.userId(),
                application.status(),
                application.companyName(),
                application.country(),
                application.registrationNumber(),
                application.website(),
                application.decisionReason(),
                application.appliedAt(),
                application.decidedAt(),
                application.activatedAt());
    }
}
