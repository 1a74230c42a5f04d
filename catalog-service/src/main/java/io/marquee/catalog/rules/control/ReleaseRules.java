package io.marquee.catalog.rules.control;

import io.marquee.catalog.rules.entity.RuleVersion;
import io.marquee.catalog.rules.entity.RuleVersion.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the rules that a release brings: as the first version, and later in place of those of an earlier release. What an
 * analyst has deployed stays in force, see decision record 0040.
 */
@ApplicationScoped
public class ReleaseRules {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseRules.class);

    private final Contracts contracts;
    private final RuleVersions versions;

    /** For the container's proxy only. */
    protected ReleaseRules() {
        this(null, null);
    }

    @Inject
    public ReleaseRules(Contracts contracts, RuleVersions versions) {
        this.contracts = contracts;
        this.versions = versions;
    }

    @Transactional
    public void adopt(String decision) {
        versions.lock(decision);
        var model = contracts.model(decision);
        var examples = contracts.examples(decision);
        var all = versions.all(decision);
        if (all.stream().anyMatch(known -> known.origin() == Origin.RELEASE && known.hasContent(model, examples))) {
            return;
        }
        if (all.isEmpty() || all.getFirst().origin() == Origin.RELEASE) {
            versions.insert(release(decision, all.size() + 1, model, examples));
        } else {
            LOG.warn(
                    "This release brings other rules for {}, but version {} of an analyst is in force and stays",
                    decision,
                    all.getFirst().version());
        }
    }

    private static RuleVersion release(String decision, int version, String model, String examples) {
        return new RuleVersion(
                decision,
                version,
                model,
                examples,
                Origin.RELEASE,
                null,
                "Deployed with the release",
                null,
                Instant.now(),
                null);
    }
}
