package io.marquee.catalog.partners.control;

import io.marquee.catalog.partners.entity.Decision;
import io.marquee.catalog.partners.entity.PartnerApplication;
import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.http.Trace;
import io.marquee.chassis.outbox.Outbox;
import io.marquee.chassis.outbox.ProcessMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.UUID;

/** Starts the process {@code partner-onboarding} and tells it decisions. Its messages are keyed by application id. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class OnboardingProcess {

    /**
     * How long the engine keeps a message that nobody waits for: the two may be published in either order, and the start
     * may be late because of an outage.
     */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Outbox outbox;

    /** For CDI's proxy. */
    protected OnboardingProcess() {
        this(null);
    }

    @Inject
    public OnboardingProcess(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Variables at the start of the process; of the company, never of a person. */
    public record Start(
            UUID applicationId,
            UUID userId,
            String companyName,
            String country,
            String registrationNumber,
            String website,
            String correlationId,
            String traceparent) {}

    /** Variables of a decision that was not made in Tasklist. */
    public record Decided(Decision decision, String decisionReason) {}

    void start(PartnerApplication application) {
        tell(
                "partner-applied",
                application,
                new Start(
                        application.id(),
                        application.userId(),
                        application.companyName(),
                        application.country(),
                        application.registrationNumber(),
                        application.website(),
                        Correlation.current(),
                        Trace.current()));
    }

    void decided(PartnerApplication application) {
        tell(
                "partner-application-decided",
                application,
                new Decided(application.decision(), application.decisionReason()));
    }

    private void tell(String message, PartnerApplication application, Object variables) {
        outbox.message(new ProcessMessage(message, application.id().toString(), KEPT, variables));
    }
}
