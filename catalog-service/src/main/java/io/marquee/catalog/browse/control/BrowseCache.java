package io.marquee.catalog.browse.control;

import io.marquee.catalog.search.entity.Programme;
import io.marquee.chassis.circuits.Circuits;
import io.marquee.chassis.errors.PassingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers to browse calls in Redis, shared by all replicas. While Redis is away nothing is cached and nothing fails. */
@ApplicationScoped
public class BrowseCache {

    private static final Logger LOG = LoggerFactory.getLogger(BrowseCache.class);
    private static final String TARGET = "browse-cache";

    private final CacheCalls calls;
    private final Circuits circuits;
    private final Duration life;

    /** For the container's proxy only. */
    protected BrowseCache() {
        this(null, null, null);
    }

    @Inject
    public BrowseCache(CacheCalls calls, Circuits circuits, @ConfigProperty(name = "browse.cache-time") Duration life) {
        this.calls = calls;
        this.circuits = circuits;
        this.life = life;
    }

    /** The stored answer, if there is one that is still right. */
    public Optional<BrowseAnswer> find(BrowseQuestion question) {
        return ask(() -> calls.read(question.filter().programme(), question.text()))
                .map(BrowseCache::decoded)
                .filter(answer -> answer.until().isAfter(Instant.now()));
    }

    /** To be called before an answer is computed; what comes back is for {@link #store}. */
    public Optional<String> begin(BrowseQuestion question) {
        return ask(() -> calls.begin(question.filter().programme()));
    }

    /** Stores an answer, unless something about its programme has changed since it was begun. */
    public void store(BrowseQuestion question, String generation, BrowseAnswer answer) {
        ask(() -> {
            calls.store(question.filter().programme(), generation, question.text(), encoded(answer), life);
            return null;
        });
    }

    /** How long an answer that is computed now may be kept. */
    public Instant latest() {
        return Instant.now().plus(life);
    }

    /** @throws PassingException if Redis did not take it: what it has is not to be used until it does */
    public void forget(Collection<Programme> programmes) {
        calls.forget(List.copyOf(programmes));
    }

    private <T> Optional<T> ask(Supplier<T> call) {
        try {
            var answer = Optional.ofNullable(call.get());
            circuits.closed(TARGET);
            return answer;
        } catch (CircuitBreakerOpenException e) {
            circuits.open(TARGET);
            return Optional.empty();
        } catch (PassingException e) {
            LOG.warn("Browsing goes on without its cache: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static String encoded(BrowseAnswer answer) {
        return answer.until().toEpochMilli() + " " + answer.tag() + " "
                + new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static BrowseAnswer decoded(String stored) {
        var parts = stored.split(" ", 3);
        return new BrowseAnswer(
                parts[2].getBytes(StandardCharsets.UTF_8), parts[1], Instant.ofEpochMilli(Long.parseLong(parts[0])));
    }
}
