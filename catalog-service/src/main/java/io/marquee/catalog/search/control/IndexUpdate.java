package io.marquee.catalog.search.control;

import io.marquee.catalog.search.entity.MovieDocument;
import io.marquee.catalog.search.entity.Programme;
import io.marquee.catalog.search.entity.Reindex;
import io.marquee.catalog.search.entity.ShowDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings what has changed into the index: it reads how things are now, whatever the events said, so that their order and
 * their repetition do not matter (decision record 0042).
 */
@ApplicationScoped
public class IndexUpdate {

    private final SearchSource source;
    private final Reindexes reindexes;
    private final IndexWriter writer;

    /** For the container's proxy only. */
    protected IndexUpdate() {
        this(null, null, null);
    }

    @Inject
    public IndexUpdate(SearchSource source, Reindexes reindexes, IndexWriter writer) {
        this.source = source;
        this.reindexes = reindexes;
        this.writer = writer;
    }

    /**
     * What has changed.
     *
     * @param shows whose own data have changed, not only their availability
     * @param availabilities shows whose seats were taken or became free
     */
    public record Changes(Set<UUID> movies, Set<UUID> shows, Set<UUID> availabilities) {

        private Set<UUID> allShows() {
            var all = new HashSet<>(shows);
            all.addAll(availabilities);
            return all;
        }
    }

    /**
     * @param programmes that look different now
     * @param refused ids of films and shows whose documents the index refuses, each with the reason
     */
    public record Result(Set<Programme> programmes, Map<UUID, String> refused) {}

    /** When it returns, searches find what is new. @throws IndexUnavailableException if nothing of it counts */
    public Result apply(Changes changes) {
        var version = source.nextVersion();
        var building = reindexes.running().map(Reindex::suffix);
        var shows = changes.allShows().isEmpty() ? List.<ShowDocument>of() : source.shows(changes.allShows());
        var refused = new HashMap<>(writer.shows(shows, version, building));
        refused.putAll(writer.movies(movies(changes, shows), version, building));
        return new Result(shows.stream().map(Programme::of).collect(Collectors.toSet()), refused);
    }

    /** A show that comes or goes changes how often its film is shown. */
    private Collection<MovieDocument> movies(Changes changes, List<ShowDocument> shows) {
        var ids = new HashSet<>(changes.movies());
        shows.stream()
                .filter(show -> changes.shows().contains(show.showId()))
                .map(ShowDocument::movieId)
                .forEach(ids::add);
        return ids.isEmpty() ? List.of() : source.movies(ids);
    }
}
