package io.marquee.catalog.pricing.boundary;

import io.marquee.catalog.pricing.control.PricingEngine;
import io.marquee.catalog.pricing.entity.Pricing;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.catalog.pricing.entity.Rules;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;

/** Prices a booking by the rules that the decision granted. It only calculates, so it may run twice. */
@ApplicationScoped
public class PriceBookingWorker {

    private final PricingEngine engine;

    /** For the container's proxy only. */
    protected PriceBookingWorker() {
        this(null);
    }

    @Inject
    public PriceBookingWorker(PricingEngine engine) {
        this.engine = engine;
    }

    @JobWorker(value = "price-booking", timeout = "PT10S", errors = "OFFER_NOT_APPLICABLE")
    public Priced price(PriceBooking job) {
        return new Priced(engine.price(job.quote(), job.rules(), job.couponCode()));
    }

    /** Variables of the job. */
    public record PriceBooking(
            @NotNull Quote quote, @NotNull Rules rules, String couponCode) {}

    /** Variables that it adds. */
    public record Priced(Pricing pricing) {}
}
