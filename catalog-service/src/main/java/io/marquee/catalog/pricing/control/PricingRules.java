package io.marquee.catalog.pricing.control;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.EvaluateDecisionResponse;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.catalog.pricing.entity.Rules;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the engine for the rules of a quote: the same decision, in its newest version, that a booking would ask. */
@ApplicationScoped
public class PricingRules {

    private static final Logger LOG = LoggerFactory.getLogger(PricingRules.class);
    private static final String DECISION = "booking-pricing";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ZeebeClient zeebe;
    private final Jsonb jsonb;
    private final Duration patience;

    /** For the container's proxy only. */
    protected PricingRules() {
        this(null, null, null);
    }

    @Inject
    public PricingRules(
            ZeebeClient zeebe, Jsonb jsonb, @ConfigProperty(name = "catalog.engine-wait") Duration patience) {
        this.zeebe = zeebe;
        this.jsonb = jsonb;
        this.patience = patience;
    }

    /**
     * The rules, without holding a thread while the engine thinks. Fails with SERVICE_UNAVAILABLE if the engine does not
     * answer in time or cannot evaluate the tables.
     */
    public CompletionStage<Rules> rulesFor(Quote quote, String couponCode) {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("quote", quote);
        variables.put("couponCode", couponCode);
        return zeebe.newEvaluateDecisionCommand()
                .decisionId(DECISION)
                .variables(jsonb.toJson(variables))
                .requestTimeout(patience)
                .send()
                .handle(this::answer);
    }

    private Rules answer(EvaluateDecisionResponse response, Throwable failure) {
        if (failure != null) {
            LOG.warn("The engine does not evaluate {}: {}", DECISION, failure.toString());
            throw unavailable();
        }
        if (response.getFailureMessage() != null
                && !response.getFailureMessage().isEmpty()) {
            LOG.error("{} cannot be evaluated: {}", response.getFailedDecisionId(), response.getFailureMessage());
            throw unavailable();
        }
        return jsonb.fromJson(response.getDecisionOutput(), Rules.class);
    }

    private static BusinessException unavailable() {
        return new BusinessException(
                        ErrorCode.SERVICE_UNAVAILABLE,
                        "Prices cannot be worked out at the moment. Please try again shortly.")
                .retryAfter(RETRY_AFTER);
    }
}
