package io.marquee.catalog.search.boundary;

import io.marquee.catalog.browse.control.AvailabilityChanged;
import io.marquee.catalog.browse.control.BrowseCache;
import io.marquee.catalog.search.control.IndexUpdate;
import io.marquee.catalog.search.control.PendingEvents;
import io.marquee.catalog.search.entity.Programme;
import io.marquee.chassis.errors.PassingException;
import io.marquee.chassis.inbox.EventBatchHandler;
import io.marquee.chassis.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what the catalog tells about films and shows: brings it into the index, then forgets the cached
 * answers that it makes wrong, then strikes the events off the list of those that are not shown yet.
 *
 * <p>A Redis that is away does not keep the index from following. What the cache should have forgotten is remembered
 * here, and by the list in the database, until Redis is back; meanwhile nobody takes an answer from it.
 */
@ApplicationScoped
public class SearchEvents implements EventBatchHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SearchEvents.class);
    /** A refresh of the index costs far more than the documents; a change may wait for it so long. */
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(250);

    private static final String MOVIE = "io.marquee.movie.";
    private static final String SHOW = "io.marquee.show.";

    private final IndexUpdate update;
    private final BrowseCache cache;
    private final PendingEvents pending;

    private final Set<Programme> toForget = new HashSet<>();
    private final Set<UUID> toStrikeOff = new HashSet<>();
    private boolean failing;

    /** For the container's proxy only. */
    protected SearchEvents() {
        this(null, null, null);
    }

    @Inject
    public SearchEvents(IndexUpdate update, BrowseCache cache, PendingEvents pending) {
        this.update = update;
        this.cache = cache;
        this.pending = pending;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Set<String> topics() {
        return Set.of("marquee.catalog");
    }

    @Override
    public Duration pace() {
        return BETWEEN_REFRESHES;
    }

    /** The same that the trigger of the table {@code outbox} lists. */
    @Override
    public boolean accepts(String type) {
        return type.startsWith(MOVIE) || type.startsWith(SHOW);
    }

    @Override
    public Map<UUID, String> handle(List<ReceivedEvent> events) {
        var refused = new HashMap<UUID, String>();
        var usable = events.stream().filter(event -> isUsable(event, refused)).toList();
        var result = update.apply(new IndexUpdate.Changes(
                subjects(usable, type -> type.startsWith(MOVIE)),
                subjects(usable, type -> type.startsWith(SHOW) && !type.equals(AvailabilityChanged.TYPE)),
                subjects(usable, AvailabilityChanged.TYPE::equals)));
        refuse(usable, result.refused(), refused);
        toForget.addAll(result.programmes());
        events.forEach(event -> toStrikeOff.add(event.id()));
        return refused;
    }

    @Override
    public boolean settle() {
        if (toStrikeOff.isEmpty()) {
            return true;
        }
        try {
            cache.forget(toForget);
            pending.shown(toStrikeOff);
            toForget.clear();
            toStrikeOff.clear();
            failing = false;
            return true;
        } catch (PassingException e) {
            if (!failing) {
                LOG.warn("Cached answers cannot be forgotten, so the cache is not used: {}", e.getMessage());
            }
            failing = true;
            return false;
        }
    }

    private static boolean isUsable(ReceivedEvent event, Map<UUID, String> refused) {
        try {
            UUID.fromString(event.subject());
            return true;
        } catch (IllegalArgumentException e) {
            refused.put(event.id(), "The subject is no id: " + event.subject());
            return false;
        }
    }

    private static Set<UUID> subjects(List<ReceivedEvent> events, Predicate<String> types) {
        return events.stream()
                .filter(event -> types.test(event.type()))
                .map(event -> UUID.fromString(event.subject()))
                .collect(Collectors.toSet());
    }

    /** An event is refused if the index refuses the document of what it is about. */
    private static void refuse(List<ReceivedEvent> events, Map<UUID, String> documents, Map<UUID, String> refused) {
        for (var event : events) {
            var reason = documents.get(UUID.fromString(event.subject()));
            if (reason != null) {
                refused.put(event.id(), reason);
            }
        }
    }
}
