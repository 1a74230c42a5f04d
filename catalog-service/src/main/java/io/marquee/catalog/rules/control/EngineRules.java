package io.marquee.catalog.rules.control;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.marquee.catalog.rules.entity.RuleVersion;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.TechnicalException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** Puts decision files into the engine. One that it has as its newest already gets no new version there. */
@ApplicationScoped
public class EngineRules {

    private final ZeebeClient zeebe;

    /** For the container's proxy only. */
    protected EngineRules() {
        this(null);
    }

    @Inject
    public EngineRules(ZeebeClient zeebe) {
        this.zeebe = zeebe;
    }

    /**
     * @return how the engine counts it
     * @throws BusinessException VALIDATION_ERROR if the engine refuses it
     * @throws TechnicalException if the engine does not answer; it may have taken it all the same
     */
    int deploy(RuleVersion version) {
        try {
            var deployed = zeebe.newDeployResourceCommand()
                    .addResourceBytes(version.model().getBytes(StandardCharsets.UTF_8), version.decision() + ".dmn")
                    .send()
                    .join();
            return deployed.getDecisionRequirements().getFirst().getVersion();
        } catch (ClientStatusException e) {
            if (e.getStatusCode() == Status.Code.INVALID_ARGUMENT) {
                throw BusinessException.invalid("model", "is refused by the engine: " + e.getMessage());
            }
            throw unanswered(version, e);
        } catch (ClientException e) {
            throw unanswered(version, e);
        }
    }

    private static TechnicalException unanswered(RuleVersion version, ClientException e) {
        return new TechnicalException(
                "The engine did not take version " + version.version() + " of " + version.decision() + ": "
                        + e.getMessage(),
                e);
    }
}
