package io.marquee.catalog.rules.boundary;

import io.marquee.catalog.rules.control.Contracts;
import io.marquee.catalog.rules.control.ReleaseRules;
import io.marquee.catalog.rules.control.RulesInForce;
import io.marquee.catalog.rules.entity.DecisionContract;
import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins with the release's rules, and sees to it that the engine has what the table says. The engine may come later. */
@ApplicationScoped
public class RulesStart {

    private static final Logger LOG = LoggerFactory.getLogger(RulesStart.class);
    private static final int SECONDS = 3;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final Contracts contracts;
    private final ReleaseRules releases;
    private final RulesInForce inForce;
    private boolean failing;

    /** For the container's proxy only. */
    protected RulesStart() {
        this(null, null, null);
    }

    @Inject
    public RulesStart(Contracts contracts, ReleaseRules releases, RulesInForce inForce) {
        this.contracts = contracts;
        this.releases = releases;
        this.inForce = inForce;
    }

    void start(@Observes ServiceStarted event) {
        contracts.all().forEach(contract -> releases.adopt(contract.name()));
        scheduler.scheduleWithFixedDelay(this::confirm, 0, SECONDS, TimeUnit.SECONDS);
    }

    private void confirm() {
        contracts.all().stream()
                .map(DecisionContract::name)
                .filter(decision -> !inForce.isConfirmed(decision))
                .forEach(this::confirm);
    }

    private void confirm(String decision) {
        try {
            inForce.confirm(decision);
            failing = false;
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again; the next round may find the engine back.
            if (!failing) {
                LOG.warn("The engine cannot be given the rules and is asked again: {}", e.toString());
            }
            failing = true;
        }
    }
}
