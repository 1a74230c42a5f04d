package io.marquee.catalog.pricing.boundary;

import io.marquee.catalog.pricing.control.PricingEngine;
import io.marquee.catalog.pricing.control.PricingRules;
import io.marquee.catalog.pricing.control.Quotes;
import io.marquee.catalog.pricing.entity.Pricing;
import io.marquee.catalog.shows.control.Shows;
import io.marquee.chassis.logging.LogContext;
import io.marquee.chassis.ratelimit.RateLimited;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;

/** Prices without booking: the same quote, the same decision and the same engine as a booking, so the same cent. */
@ApplicationScoped
@Path("/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuotesResource {

    private final Shows shows;
    private final Quotes quotes;
    private final PricingRules rules;
    private final PricingEngine engine;

    @Resource
    private ManagedExecutorService executor;

    /** For the container's proxy only. */
    protected QuotesResource() {
        this(null, null, null, null);
    }

    @Inject
    public QuotesResource(Shows shows, Quotes quotes, PricingRules rules, PricingEngine engine) {
        this.shows = shows;
        this.quotes = quotes;
        this.rules = rules;
        this.engine = engine;
    }

    @POST
    @PermitAll
    @RateLimited("quote.requests-per-minute")
    public void quote(@Valid @NotNull QuoteRequest request, @Suspended AsyncResponse response) {
        shows.visible(request.showId());
        var quote = quotes.quote(request.showId(), request.seatIds(), Instant.now());
        var context = LogContext.copy();
        rules.rulesFor(quote, request.couponCode())
                .thenApply(granted -> engine.price(quote, granted, request.couponCode()))
                .whenCompleteAsync((pricing, failure) -> answer(response, pricing, failure, context), executor);
    }

    /** Runs on a thread of the container, which knows nothing of the request. */
    private static void answer(
            AsyncResponse response, Pricing pricing, Throwable failure, Map<String, String> context) {
        LogContext.restore(context);
        try {
            if (failure == null) {
                response.resume(pricing);
            } else {
                response.resume(failure);
            }
        } finally {
            LogContext.clear();
        }
    }
}
