package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.RuleChange;
import io.marquee.catalog.rules.entity.RuleVersion;
import io.marquee.catalog.rules.entity.RuleVersion.Origin;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Puts changed rules in force, and earlier ones again. Runs inside the caller's transaction. */
@ApplicationScoped
public class RuleDeployment {

    private final Contracts contracts;
    private final RuleVersions versions;
    private final RuleCheck check;
    private final RulesInForce inForce;

    /** For the container's proxy only. */
    protected RuleDeployment() {
        this(null, null, null, null);
    }

    @Inject
    public RuleDeployment(Contracts contracts, RuleVersions versions, RuleCheck check, RulesInForce inForce) {
        this.contracts = contracts;
        this.versions = versions;
        this.check = check;
        this.inForce = inForce;
    }

    /**
     * @return the new version, which the next booking is priced by
     * @throws BusinessException VALIDATION_ERROR if the rules may not be deployed; INVALID_STATE if they were made from
     *     another version than the one in force, or change nothing
     */
    public RuleVersion deploy(RuleChange change) {
        var contract = contracts.of(change.decision());
        var current = current(change.decision(), change.basedOn());
        var examples = change.examples() == null ? current.examples() : change.examples();
        checkChanged(current, change.model(), examples);
        check.check(contract, change.model(), examples);
        return add(current, change.model(), examples, Origin.CHANGE, change.authorId(), change.why(), null);
    }

    /**
     * Deploys an earlier version as a new one.
     *
     * @throws BusinessException NOT_FOUND if there is no such version; INVALID_STATE if it is what is in force, or
     *     somebody else was faster; VALIDATION_ERROR if the code of today cannot use it any more
     */
    public RuleVersion rollBack(String decision, int to, UUID authorId, String why, Integer basedOn) {
        var contract = contracts.of(decision);
        var current = current(decision, basedOn);
        var earlier = versions.get(decision, to);
        checkChanged(current, earlier.model(), earlier.examples());
        check.check(contract, earlier.model(), earlier.examples());
        return add(current, earlier.model(), earlier.examples(), Origin.ROLLBACK, authorId, why, to);
    }

    private RuleVersion current(String decision, Integer basedOn) {
        var current = versions.current(decision);
        if (basedOn != null && basedOn != current.version()) {
            throw new BusinessException(
                    ErrorCode.INVALID_STATE,
                    "Version " + current.version() + " of " + decision + " is in force, not " + basedOn
                            + ". Please make your change in that one.",
                    Map.of("currentVersion", current.version(), "why", current.why()));
        }
        return current;
    }

    private static void checkChanged(RuleVersion current, String model, String examples) {
        if (current.hasContent(model, examples)) {
            throw new BusinessException(
                    ErrorCode.INVALID_STATE,
                    "These rules are in force already, as version " + current.version() + ".",
                    Map.of("currentVersion", current.version()));
        }
    }

    /** Checking takes its time, so the lock comes after it, and then the version in force is looked at again. */
    private RuleVersion add(
            RuleVersion current,
            String model,
            String examples,
            Origin origin,
            UUID authorId,
            String why,
            Integer restores) {
        versions.lock(current.decision());
        current(current.decision(), current.version());
        var added = new RuleVersion(
                current.decision(),
                current.version() + 1,
                model,
                examples,
                origin,
                authorId,
                why,
                restores,
                Instant.now(),
                null);
        versions.insert(added);
        inForce.deploy(added);
        return versions.get(added.decision(), added.version());
    }
}
