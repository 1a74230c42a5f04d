package io.marquee.payment.refunds.control;

import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.persistence.ServiceStarted;
import io.marquee.chassis.rounds.Rounds;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends refunds that were set apart but not sent, because the process died or the provider was down. Two replicas may do
 * so at once: the provider knows each refund by its key.
 */
@ApplicationScoped
public class RefundCatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(RefundCatchUp.class);
    private static final int MOST = 20;

    private final Refunds refunds;
    private final Refunding refunding;
    private final Duration interval;

    private Rounds rounds;

    @Resource
    ManagedExecutorService executor;

    protected RefundCatchUp() {
        this(null, null, null);
    }

    @Inject
    public RefundCatchUp(
            Refunds refunds,
            Refunding refunding,
            @ConfigProperty(name = "payment.catch-up-interval") Duration interval) {
        this.refunds = refunds;
        this.refunding = refunding;
        this.interval = interval;
    }

    void start(@Observes ServiceStarted event) {
        rounds = new Rounds("Sending refunds that were cut off", interval, this::resumeUnsent);
        executor.submit(rounds);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.stop();
        }
    }

    private void resumeUnsent() {
        Rounds.each(
                "Refund {} could not be sent",
                refunds.unsent(Instant.now(), MOST),
                this::resume,
                refundId -> refunds.notSent(refundId, Instant.now()));
    }

    private void resume(UUID refundId) {
        Correlation.start(refunds.find(refundId).orElseThrow().correlationId());
        var refund = refunding.resume(refundId);
        LOG.info("Refund {} was carried on and is {}", refundId, refund.status());
    }
}
