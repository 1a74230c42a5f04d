package io.marquee.catalog.partners.control;

import io.marquee.catalog.partners.entity.Company;
import io.marquee.catalog.partners.entity.PartnerApplication;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** A user wants to become a partner. */
@ApplicationScoped
public class Apply {

    private static final String ONE_OPEN = "partners_one_open";

    private final PartnerApplications applications;
    private final OnboardingProcess process;

    /** For CDI's proxy. */
    protected Apply() {
        this(null, null);
    }

    @Inject
    public Apply(PartnerApplications applications, OnboardingProcess process) {
        this.applications = applications;
        this.process = process;
    }

    /**
     * Stores the application and starts its process; one that has this id already is left as it is.
     *
     * @throws BusinessException ALREADY_EXISTS if the user is a partner or has an application that waits
     */
    public PartnerApplication apply(UUID id, UUID userId, Company company) {
        var made = applications.find(id);
        if (made.isPresent()) {
            return made.get();
        }
        applications.openOf(userId).ifPresent(Apply::refuse);
        var application =
                new PartnerApplication(id, userId, company, Instant.now().truncatedTo(ChronoUnit.MICROS));
        store(application);
        process.start(application);
        return application;
    }

    /** Two requests at the same moment pass the check both; the database's index lets one through. */
    private void store(PartnerApplication application) {
        try {
            applications.store(application);
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains(ONE_OPEN)) {
                throw new BusinessException(
                        ErrorCode.ALREADY_EXISTS, "You have just sent an application; it waits for our decision.");
            }
            throw e;
        }
    }

    private static void refuse(PartnerApplication other) {
        throw new BusinessException(
                ErrorCode.ALREADY_EXISTS,
                switch (other.status()) {
                    case APPLIED -> "Your application of " + other.appliedAt() + " waits for our decision.";
                    default -> "You are a partner already.";
                },
                Map.of(
                        "applicationId",
                        other.id().toString(),
                        "status",
                        other.status().name()));
    }
}
