package io.marquee.booking.seats.control;

import io.marquee.booking.seats.entity.Show;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The shows that were asked for last, parsed: a hall of 300 seats is 20 kB of JSON, and parsing it would be a large part
 * of the work of a request. Whoever asks says whether what is kept still holds.
 */
class RecentShows {

    private static final int KEPT = 200;

    private final Map<UUID, Show> shows = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Show> eldest) {
            return size() > KEPT;
        }
    });

    /** The kept show if it holds, else that which is loaded. */
    Show get(UUID showId, Predicate<Show> holds, Supplier<Show> load) {
        var kept = shows.get(showId);
        if (kept != null && holds.test(kept)) {
            return kept;
        }
        var loaded = load.get();
        shows.put(showId, loaded);
        return loaded;
    }
}
