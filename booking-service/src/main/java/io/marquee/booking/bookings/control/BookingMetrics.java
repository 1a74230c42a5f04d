package io.marquee.booking.bookings.control;

import io.marquee.booking.bookings.entity.BookingStatus;
import io.marquee.booking.seats.entity.SeatId;
import io.marquee.chassis.metrics.Durations;
import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The figures by which operations sees whether seats are sold. */
@ApplicationScoped
public class BookingMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(BookingMetrics.class);
    private static final int MEASURE_SECONDS = 5;

    private final MetricRegistry registry;
    private final Durations durations;
    private volatile long unpaid;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    /** For CDI's proxy. */
    protected BookingMetrics() {
        this(null);
    }

    @Inject
    public BookingMetrics(MetricRegistry registry) {
        this.registry = registry;
        this.durations = new Durations(registry, "booking_duration_seconds");
    }

    void begin(@Observes ServiceStarted started, Bookings bookings) {
        registry.gauge("booking_active", () -> unpaid);
        registry.counter("double_sale_prevented_total");
        scheduler.scheduleWithFixedDelay(() -> measure(bookings), 0, MEASURE_SECONDS, TimeUnit.SECONDS);
    }

    /** Apart from those who read the figures: without the database they would get none at all. */
    private void measure(Bookings bookings) {
        try {
            unpaid = bookings.countUnpaid();
        } catch (RuntimeException e) {
            // A scheduled task that throws is never run again; the next round may find the database back.
            LOG.warn("The unpaid bookings cannot be counted: {}", e.toString());
        }
    }

    /** Runs an attempt to lock seats and counts how it ended: acquired, conflict, or error. */
    public SortedSet<SeatId> countLock(Supplier<SortedSet<SeatId>> attempt) {
        var result = "error";
        try {
            var taken = attempt.get();
            result = taken.isEmpty() ? "acquired" : "conflict";
            return taken;
        } finally {
            registry.counter("seat_lock_attempts_total", new Tag("result", result))
                    .inc();
        }
    }

    /** The unique constraint has stopped a sale of a sold seat. */
    public void doubleSalePrevented() {
        registry.counter("double_sale_prevented_total").inc();
    }

    /** So many bookings were completed at once; how long that took since the request says nothing. */
    public void completed(int bookings) {
        registry.counter("bookings_total", new Tag("status", BookingStatus.COMPLETED.name()))
                .inc(bookings);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingChanged change) {
        var status = new Tag("status", change.status().name());
        registry.counter("bookings_total", status).inc();
        durations.add(change.sinceRequest(), status);
    }
}
