package io.marquee.catalog.partners.entity;

/** What becomes of an application. */
public enum Decision {
    APPROVED,
    REJECTED,
    WITHDRAWN;

    ApplicationStatus status() {
        return ApplicationStatus.valueOf(name());
    }
}
