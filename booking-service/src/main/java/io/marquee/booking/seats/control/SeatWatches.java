package io.marquee.booking.seats.control;

import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.errors.ErrorCode;
import io.marquee.chassis.errors.TechnicalException;
import io.marquee.chassis.persistence.ServiceStarted;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shows whose seats somebody watches at this replica. A message, a lock that ends, and the passing of time only say
 * that the seats of a show should be looked at; what has changed is found by reading them, however many clients watch.
 * So no order of messages matters, and none that is lost does lasting harm.
 */
@ApplicationScoped
public class SeatWatches {

    private static final Logger LOG = LoggerFactory.getLogger(SeatWatches.class);

    /** Changes that come closer together are told together. */
    private static final long PAUSE_MILLIS = 100;

    private static final long TICK_MILLIS = 250;
    private static final long STOP_SECONDS = 2;

    private final ConcurrentMap<UUID, SeatWatch> watches = new ConcurrentHashMap<>();
    private final SeatMaps maps;
    private final int maxConnections;
    private final Semaphore free;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    /** For CDI's proxy. */
    protected SeatWatches() {
        this(null, 0);
    }

    @Inject
    public SeatWatches(SeatMaps maps, @ConfigProperty(name = "seat-events.max-connections") int maxConnections) {
        this.maps = maps;
        this.maxConnections = maxConnections;
        this.free = new Semaphore(maxConnections);
    }

    void begin(@Observes ServiceStarted started) {
        scheduler.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Begins to watch the seats of a show; {@link #close} it in the end.
     *
     * @throws BusinessException NOT_FOUND, or SERVICE_UNAVAILABLE if too many watch already
     */
    public SeatStream open(UUID showId) {
        if (!free.tryAcquire()) {
            throw new BusinessException(
                    ErrorCode.SERVICE_UNAVAILABLE, "Too many watch seats at the moment. Please fetch the seat map.");
        }
        SeatStream stream = null;
        try {
            stream = join(showId);
            if (stream.watch().isDue(Instant.now())) {
                stream.watch().read(() -> maps.of(showId));
            }
            return stream;
        } catch (RuntimeException e) {
            close(showId, stream);
            throw e;
        }
    }

    /** Nobody reads the stream any more. */
    public void close(SeatStream stream) {
        close(stream.watch().showId(), stream);
    }

    /** Something has happened to the seats of a show. */
    public void changed(UUID showId) {
        var watch = watches.get(showId);
        if (watch != null && watch.ask()) {
            scheduler.schedule(() -> read(watch), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private SeatStream join(UUID showId) {
        var opened = new SeatStream[1];
        watches.compute(showId, (id, known) -> {
            var watch = known == null ? new SeatWatch(id) : known;
            opened[0] = watch.open();
            return watch;
        });
        return opened[0];
    }

    private void close(UUID showId, SeatStream stream) {
        if (stream != null) {
            watches.computeIfPresent(showId, (id, watch) -> watch.close(stream) ? null : watch);
        }
        free.release();
    }

    private void tick() {
        var now = Instant.now();
        watches.values().stream()
                .filter(watch -> watch.isRead() && watch.isDue(now))
                .forEach(this::read);
    }

    /** Never throws: a scheduled task that does is not run again. The next tick tries anew. */
    private void read(SeatWatch watch) {
        try {
            watch.read(() -> maps.of(watch.showId()));
        } catch (TechnicalException e) {
            LOG.warn("The seats of show {} cannot be read for those who watch: {}", watch.showId(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("The seats of show {} cannot be read for those who watch", watch.showId(), e);
        }
    }

    /** Ends the streams, and waits a moment until their clients have been told so. */
    @PreDestroy
    void stop() {
        watches.values().forEach(SeatWatch::end);
        try {
            if (!free.tryAcquire(maxConnections, STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Some streams of seat events did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
