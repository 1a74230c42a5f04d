package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.RuleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the engine at the newest version of the table, which decides what is in force. Whatever leaves a doubt (a start,
 * an engine that did not answer, a transaction that was rolled back after the engine had taken its version) is settled by
 * deploying the newest version again: if the engine has it, nothing happens.
 */
@ApplicationScoped
public class RulesInForce {

    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

    private final RuleVersions versions;
    private final EngineRules engine;
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    /** For the container's proxy only. */
    protected RulesInForce() {
        this(null, null);
    }

    @Inject
    public RulesInForce(RuleVersions versions, EngineRules engine) {
        this.versions = versions;
        this.engine = engine;
    }

    /** Whether nothing leaves a doubt. */
    public boolean isConfirmed(String decision) {
        return confirmed.contains(decision);
    }

    /** Deploys the newest version again. Fails if the engine does not take it; then the doubt remains. */
    @Transactional
    public void confirm(String decision) {
        versions.lock(decision);
        var newest = versions.current(decision);
        var engineVersion = engine.deploy(newest);
        if (newest.engineVersion() == null || newest.engineVersion() != engineVersion) {
            versions.taken(newest, engineVersion);
            LOG.info("Version {} of {} is in force, in the engine it is {}", newest.version(), decision, engineVersion);
        }
        confirmed.add(decision);
    }

    /** Deploys a version inside the transaction that adds it, which holds the lock. */
    void deploy(RuleVersion version) {
        confirmed.remove(version.decision());
        versions.taken(version, engine.deploy(version));
    }
}
