package io.marquee.catalog.pricing.boundary;

import io.marquee.catalog.pricing.control.Quotes;
import io.marquee.catalog.pricing.entity.Quote;
import io.marquee.workers.JobWorker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells a booking what its seats cost before any rule. It changes nothing, so it may run twice. */
@ApplicationScoped
public class QuoteSeatsWorker {

    private final Quotes quotes;

    /** For the container's proxy only. */
    protected QuoteSeatsWorker() {
        this(null);
    }

    @Inject
    public QuoteSeatsWorker(Quotes quotes) {
        this.quotes = quotes;
    }

    @JobWorker(value = "quote-seats", timeout = "PT10S", errors = "SHOW_NOT_BOOKABLE")
    @Transactional
    public Quoted quote(QuoteSeats job) {
        return new Quoted(quotes.quote(job.showId(), job.seatIds(), Instant.now()));
    }

    /** Variables of the job. */
    public record QuoteSeats(@NotNull UUID showId, @NotNull List<String> seatIds) {}

    /** Variables that it adds. */
    public record Quoted(Quote quote) {}
}
