package io.marquee.catalog.partners.entity;

/** How far an application to become a partner has come. */
public enum ApplicationStatus {
    /** Waits for operations. */
    APPLIED,
    /** Decided; the applicant gets the role a moment later. */
    APPROVED,
    /** The applicant is a partner. */
    ACTIVE,
    REJECTED,
    /** Taken back by the applicant, or with the applicant's account. */
    WITHDRAWN;

    /** Whether another application of the same user makes no sense. */
    public boolean isOpen() {
        return this == APPLIED || this == APPROVED || this == ACTIVE;
    }
}
