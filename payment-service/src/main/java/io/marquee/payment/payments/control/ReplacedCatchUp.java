package io.marquee.payment.payments.control;

import io.marquee.chassis.http.Correlation;
import io.marquee.chassis.persistence.ServiceStarted;
import io.marquee.chassis.rounds.Rounds;
import io.marquee.payment.payments.entity.Payment;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes replaced payments at their provider that could not be told, or when the process died before it was told. */
@ApplicationScoped
public class ReplacedCatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(ReplacedCatchUp.class);
    private static final int MOST = 20;
    /** Whoever replaced the payment gets this long to tell. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Payments payments;
    private final PaymentClosing closing;
    private final Duration interval;
    private Rounds rounds;

    @Resource
    ManagedExecutorService executor;

    protected ReplacedCatchUp() {
        this(null, null, null);
    }

    @Inject
    public ReplacedCatchUp(
            Payments payments,
            PaymentClosing closing,
            @ConfigProperty(name = "payment.catch-up-interval") Duration interval) {
        this.payments = payments;
        this.closing = closing;
        this.interval = interval;
    }

    void start(@Observes ServiceStarted event) {
        rounds = new Rounds("Closing payments that were replaced", interval, this::closeUntold);
        executor.submit(rounds);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.stop();
        }
    }

    /** One that could not be closed stays untold, so that the next round finds it again. */
    private void closeUntold() {
        Rounds.each(
                "Replaced payment {} could not be closed",
                payments.replacedUntold(Instant.now().minus(GRACE), MOST),
                paymentId -> payments.find(paymentId).ifPresent(this::close),
                stillUntold -> {});
    }

    private void close(Payment replaced) {
        Correlation.start(replaced.correlationId());
        closing.closeReplaced(replaced);
        LOG.info("Replaced payment {} was closed at {}", replaced.id(), replaced.provider());
    }
}
