package io.marquee.catalog.partners.control;

import io.marquee.catalog.partners.entity.Decision;
import io.marquee.catalog.partners.entity.PartnerApplication;
import io.marquee.catalog.partners.entity.Verdict;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * Decides applications, once each. The record decides: what comes second, from wherever, finds the first decision, and the
 * process goes on with that.
 */
@ApplicationScoped
public class DecideApplication {

    private final PartnerApplications applications;
    private final OnboardingProcess process;

    /** For CDI's proxy. */
    protected DecideApplication() {
        this(null, null);
    }

    @Inject
    public DecideApplication(PartnerApplications applications, OnboardingProcess process) {
        this.applications = applications;
        this.process = process;
    }

    /**
     * Operations decide by the API. The same decision again changes nothing.
     *
     * @throws BusinessException NOT_FOUND, INVALID_STATE if it was decided otherwise, FORBIDDEN for one's own application
     */
    public PartnerApplication byOperations(UUID id, Verdict verdict) {
        var application = applications.getForChange(id);
        if (application.userId().equals(verdict.by())) {
            throw new BusinessException(ErrorCode.FORBIDDEN, "Nobody decides about the own application.");
        }
        return decide(application, verdict);
    }

    /**
     * The applicant takes it back. Again changes nothing.
     *
     * @throws BusinessException NOT_FOUND also if it is someone else's, INVALID_STATE if it was decided already
     */
    public PartnerApplication byApplicant(UUID id, UUID userId) {
        var application = applications.getForChange(id);
        if (!application.userId().equals(userId)) {
            throw BusinessException.notFound("application", id);
        }
        return decide(application, new Verdict(Decision.WITHDRAWN, null, userId));
    }

    private PartnerApplication decide(PartnerApplication application, Verdict verdict) {
        if (application.decide(verdict, now())) {
            process.decided(application);
        } else if (application.decision() != verdict.decision()) {
            throw new BusinessException(
                    ErrorCode.INVALID_STATE,
                    "The application is " + application.status() + " already.",
                    Map.of(
                            "applicationId",
                            application.id().toString(),
                            "status",
                            application.status().name()));
        }
        return application;
    }

    /**
     * Operations have decided in Tasklist, or the process has heard of a decision.
     *
     * @return the application with the decision that counts
     * @throws BusinessException DECISION_INCOMPLETE if it waits still and this is no decision
     */
    public PartnerApplication inProcess(UUID id, String decision, String reason) {
        var application = applications.getForChange(id);
        if (application.decision() == null) {
            application.decide(verdict(decision, reason), now());
        }
        return application;
    }

    private static Verdict verdict(String decision, String reason) {
        try {
            return new Verdict(decision == null ? null : inTasklist(decision), reason, null);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(ErrorCode.DECISION_INCOMPLETE, "The decision " + e.getMessage() + ".");
        }
    }

    /** An applicant withdraws by the API; operations can't. */
    private static Decision inTasklist(String decision) {
        return switch (decision) {
            case "APPROVED" -> Decision.APPROVED;
            case "REJECTED" -> Decision.REJECTED;
            default -> null;
        };
    }

    /** The account of the applicant is gone. */
    public void forgetApplicant(UUID userId) {
        for (var application : applications.of(userId)) {
            var locked = applications.getForChange(application.id());
            var waited = locked.decision() == null;
            locked.forgetApplicant(now());
            if (waited) {
                process.decided(locked);
            }
        }
    }

    /** auth-service has given the applicant the role. @throws BusinessException NOT_FOUND */
    public void activated(UUID id, Instant at) {
        applications.getForChange(id).activate(at);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
