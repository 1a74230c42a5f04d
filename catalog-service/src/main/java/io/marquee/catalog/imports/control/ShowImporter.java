package io.marquee.catalog.imports.control;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Imported;
import io.marquee.catalog.imports.entity.Outcome;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.catalog.movies.entity.Movie;
import io.marquee.catalog.shows.control.Programme;
import io.marquee.catalog.shows.control.Shows;
import io.marquee.catalog.shows.entity.Show;
import io.marquee.catalog.shows.entity.ShowPlan;
import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings shows in, known again by theatre, screen and start. What neighbours need, their films, screens and what is
 * planned there, is looked up for all of them together.
 */
@ApplicationScoped
public class ShowImporter implements EntryImporter {

    private final ScreenReference screenReference;
    private final MovieReference movieReference;
    private final Shows shows;
    private final Programme programme;

    /** For the container's proxy only. */
    protected ShowImporter() {
        this(null, null, null, null);
    }

    @Inject
    public ShowImporter(
            ScreenReference screenReference, MovieReference movieReference, Shows shows, Programme programme) {
        this.screenReference = screenReference;
        this.movieReference = movieReference;
        this.shows = shows;
        this.programme = programme;
    }

    @Override
    public List<Imported> bring(List<Entry> entries, Sender sender) {
        var lines = entries.stream().map(entry -> ShowLine.of(entry.data())).toList();
        var seats = screenReference.seats(lines.stream().map(ShowLine::screen).collect(toSet()), sender);
        var movies = lines.stream()
                .map(ShowLine::movie)
                .distinct()
                .collect(toMap(reference -> reference, movieReference::movie));
        var known = known(lines, seats);
        return lines.stream()
                .map(line -> bring(line, seats.get(line.screen()), movies, known))
                .map(Imported::of)
                .toList();
    }

    /** What is planned on those screens at those starts, and now and then something else. */
    private Map<Shows.Slot, Show> known(List<ShowLine> lines, Map<ScreenName, Layout> seats) {
        var slots =
                lines.stream().map(line -> slot(line, seats.get(line.screen()))).collect(toSet());
        return shows.planned(slots);
    }

    private static Shows.Slot slot(ShowLine line, Layout seats) {
        return new Shows.Slot(seats.screen().id(), line.draft().start(seats.screen()));
    }

    private Outcome bring(ShowLine line, Layout current, Map<JsonObject, Movie> movies, Map<Shows.Slot, Show> planned) {
        var known = Optional.ofNullable(planned.get(slot(line, current)));
        // A show that is on sale keeps its own seats.
        var seats = known.filter(Show::isPublished).map(Show::layout).orElse(current);
        var plan = line.draft().plan(seats, movies.get(line.movie()));
        if (known.isEmpty()) {
            programme.enter(Ids.next(), plan, line.publish());
            return Outcome.IMPORTED;
        }
        return change(known.get(), plan, line.publish());
    }

    private Outcome change(Show show, ShowPlan plan, boolean publish) {
        if (show.isCancelled()) {
            throw new UnusableEntryException(
                    null, "This show was cancelled, and an import does not bring it back", null);
        }
        var changed = programme.change(show, plan);
        if (publish && !show.isPublished()) {
            programme.publish(show);
            return Outcome.UPDATED;
        }
        return changed ? Outcome.UPDATED : Outcome.UNCHANGED;
    }
}
