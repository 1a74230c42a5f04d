package io.marquee.catalog.pricing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.camunda.zeebe.client.ZeebeClient;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import jakarta.json.bind.JsonbBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class PricingRulesTest {

    /** Nothing listens on port 1. */
    @Test
    void withoutTheEngineThereIsNoPriceButAWordWhenToTryAgain() {
        try (var zeebe = ZeebeClient.newClientBuilder()
                .grpcAddress(URI.create("http://127.0.0.1:1"))
                .usePlaintext()
                .build()) {
            var rules = new PricingRules(zeebe, JsonbBuilder.create(), Duration.ofMillis(300));
            var answer = rules.rulesFor(Rulebook.quote("INR", "180"), null).toCompletableFuture();
            var failure = assertThrows(CompletionException.class, answer::join);
            var refusal = (BusinessException) failure.getCause();
            assertEquals(ErrorCode.SERVICE_UNAVAILABLE, refusal.code());
            assertTrue(refusal.retryAfter().isPresent());
        }
    }
}
