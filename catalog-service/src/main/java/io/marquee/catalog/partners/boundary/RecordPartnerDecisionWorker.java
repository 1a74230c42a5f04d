package io.marquee.catalog.partners.boundary;

import io.marquee.catalog.partners.control.DecideApplication;
import io.marquee.catalog.partners.entity.Decision;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Writes the decision that was made in Tasklist into the application, unless it has one, and says which one counts. */
@ApplicationScoped
public class RecordPartnerDecisionWorker {

    private final DecideApplication decisions;

    /** For CDI's proxy. */
    protected RecordPartnerDecisionWorker() {
        this(null);
    }

    @Inject
    public RecordPartnerDecisionWorker(DecideApplication decisions) {
        this.decisions = decisions;
    }

    @Transactional
    @JobWorker(value = "record-partner-decision", errors = "DECISION_INCOMPLETE")
    public RecordedDecision record(RecordDecisionJob job) {
        var application = decisions.inProcess(job.applicationId(), job.decision(), job.decisionReason());
        return new RecordedDecision(application.decision(), application.decisionReason());
    }

    /**
     * @param decision what the form says; whatever a person has sent instead of it, or null
     * @param decisionReason for the applicant, or null
     */
    public record RecordDecisionJob(@NotNull UUID applicationId, String decision, String decisionReason) {}

    /** Variables that the job sets: what counts. */
    public record RecordedDecision(Decision decision, String decisionReason) {}
}
