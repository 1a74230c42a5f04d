package io.marquee.auth.partners.boundary;

import io.marquee.auth.partners.control.PartnerActivation;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Gives an approved applicant the role of a partner. */
@ApplicationScoped
public class ActivatePartnerWorker {

    private final PartnerActivation activation;

    @Inject
    public ActivatePartnerWorker(PartnerActivation activation) {
        this.activation = activation;
    }

    /** For CDI's proxy. */
    protected ActivatePartnerWorker() {
        this(null);
    }

    @JobWorker(value = "activate-partner", errors = "APPLICANT_GONE")
    public void activate(ActivatePartnerJob job) {
        activation.activate(job.applicationId(), job.userId());
    }

    /** Whose application was approved. */
    public record ActivatePartnerJob(
            @NotNull UUID applicationId, @NotNull UUID userId) {}
}
