package io.marquee.catalog.partners.entity;

import io.marquee.chassis.persistence.InstantConverter;
import io.marquee.chassis.persistence.UuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A user's wish to sell tickets of own theatres, and what became of it. It is decided once. */
@Entity
@Table(name = "partners")
public class PartnerApplication {

    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "company_name")
    private String companyName;

    private String country;

    @Column(name = "registration_number")
    private String registrationNumber;

    private String website;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Column(name = "decision_reason")
    private String decisionReason;

    @Convert(converter = UuidConverter.class)
    @Column(name = "decided_by")
    private UUID decidedBy;

    @Convert(converter = InstantConverter.class)
    @Column(name = "applied_at")
    private Instant appliedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "decided_at")
    private Instant decidedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "activated_at")
    private Instant activatedAt;

    @Version
    private long version;

    /** For JPA. */
    protected PartnerApplication() {}

    public PartnerApplication(UUID id, UUID userId, Company company, Instant now) {
        this.id = id;
        this.userId = userId;
        this.companyName = company.companyName();
        this.country = company.country();
        this.registrationNumber = company.registrationNumber();
        this.website = company.website();
        this.status = ApplicationStatus.APPLIED;
        this.appliedAt = now;
    }

    /**
     * Takes a decision over, if there is none yet.
     *
     * @return whether this one counts
     */
    public boolean decide(Verdict verdict, Instant now) {
        if (status != ApplicationStatus.APPLIED) {
            return false;
        }
        status = verdict.decision().status();
        decisionReason = verdict.reason();
        decidedBy = verdict.by();
        decidedAt = now;
        return true;
    }

    /** The applicant has the role now; an application that is not approved stays as it is. */
    public void activate(Instant now) {
        if (status == ApplicationStatus.APPROVED) {
            status = ApplicationStatus.ACTIVE;
            activatedAt = now;
        }
    }

    /** The applicant's account is gone: so is what was said about the company, and what is not finished is withdrawn. */
    public void forgetApplicant(Instant now) {
        companyName = null;
        registrationNumber = null;
        website = null;
        if (status == ApplicationStatus.APPLIED || status == ApplicationStatus.APPROVED) {
            status = ApplicationStatus.WITHDRAWN;
            decidedAt = now;
        }
    }

    /** What was decided, also if the applicant is a partner by now; null while it waits. */
    public Decision decision() {
        return switch (status) {
            case APPLIED -> null;
            case APPROVED, ACTIVE -> Decision.APPROVED;
            case REJECTED -> Decision.REJECTED;
            case WITHDRAWN -> Decision.WITHDRAWN;
        };
    }

    public UUID id() {
        return id;
    }

    /** The applicant, whose id is the partner's id later. */
    public UUID userId() {
        return userId;
    }

    /** Null once the applicant's account is deleted. */
    public String companyName() {
        return companyName;
    }

    public String country() {
        return country;
    }

    public String registrationNumber() {
        return registrationNumber;
    }

    public String website() {
        return website;
    }

    public ApplicationStatus status() {
        return status;
    }

    /** For the applicant; null unless rejected. */
    public String decisionReason() {
        return decisionReason;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    /** Null while it waits. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Null unless active. */
    public Instant activatedAt() {
        return activatedAt;
    }
}
