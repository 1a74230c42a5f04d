package io.marquee.notification.delivery.boundary;

import io.marquee.notification.delivery.control.Sending;
import io.marquee.notification.delivery.entity.ApplicationOutcome;
import io.marquee.notification.delivery.entity.Occasion;
import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Tells whoever applied to become a partner what was decided; the model's task header {@code template} says what. */
@ApplicationScoped
public class NotifyApplicantWorker {

    private final Sending sending;

    @Inject
    public NotifyApplicantWorker(Sending sending) {
        this.sending = sending;
    }

    /** For CDI's proxy. */
    protected NotifyApplicantWorker() {
        this(null);
    }

    /** @param decisionReason for the applicant; null if approved */
    public record NotifyApplicantJob(
            @NotNull UUID applicationId,
            @NotNull UUID userId,
            @NotNull String companyName,
            String decisionReason) {}

    @JobWorker(value = "notify-applicant", timeout = "PT30S")
    public void send(NotifyApplicantJob job, JobContext context) {
        sending.tell(
                Occasion.named(context.header("template")),
                new ApplicationOutcome(job.applicationId(), job.userId(), job.companyName(), job.decisionReason()));
    }
}
