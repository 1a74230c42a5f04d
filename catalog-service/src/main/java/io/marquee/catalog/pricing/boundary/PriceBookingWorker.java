package io.marquee.catalog.pricing.boundary;

import io.marquee.catalog.pricing.control.PricingEngine;
import io.marquee.catalog.pricing.control.RecentCases;
import io.marquee.catalog.pricing.entity.PricedBooking;
import io.marquee.catalog.pricing.entity.Pricing;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.catalog.pricing.entity.Rules;
import io.marquee.workers.JobContext;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;

/**
 * Prices a booking by the rules that the decision granted, and keeps what it was priced from for trials of other rules.
 * Run twice, it answers and keeps the same.
 */
@ApplicationScoped
public class PriceBookingWorker {

    private final PricingEngine engine;
    private final RecentCases cases;

    /** For the container's proxy only. */
    protected PriceBookingWorker() {
        this(null, null);
    }

    @Inject
    public PriceBookingWorker(PricingEngine engine, RecentCases cases) {
        this.engine = engine;
        this.cases = cases;
    }

    @JobWorker(value = "price-booking", timeout = "PT10S", errors = "OFFER_NOT_APPLICABLE")
    public Priced price(PriceBooking job, JobContext context) {
        var pricing = engine.price(job.quote(), job.rules(), job.couponCode());
        cases.keep(
                PricedBooking.DECISION, context.processInstanceKey(), new PricedBooking(job.quote(), job.couponCode()));
        return new Priced(pricing);
    }

    /** Variables of the job. */
    public record PriceBooking(
            @NotNull Quote quote, @NotNull Rules rules, String couponCode) {}

    /** Variables that it adds. */
    public record Priced(Pricing pricing) {}
}
