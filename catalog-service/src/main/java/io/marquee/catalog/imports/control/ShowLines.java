package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Imported;
import io.marquee.catalog.imports.entity.Outcome;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.catalog.movies.entity.Movie;
import io.marquee.catalog.shows.control.Programme;
import io.marquee.catalog.shows.control.ShowDraft;
import io.marquee.catalog.shows.control.Shows;
import io.marquee.catalog.shows.entity.Show;
import io.marquee.catalog.shows.entity.ShowPlan;
import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.catalog.theatres.entity.Screen;
import io.marquee.chassis.ids.Ids;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The shows of one transaction. Films, screens and their seats are looked up once: neighbours of a file share them. */
class ShowLines implements EntryImporter.Work {

    private final ScreenReference screenReference;
    private final MovieReference movieReference;
    private final Shows shows;
    private final Programme programme;
    private final Sender sender;

    private final Map<JsonObject, Movie> movies = new HashMap<>();
    private final Map<String, Screen> screens = new HashMap<>();
    private final Map<Screen, Layout> layouts = new HashMap<>();

    ShowLines(
            ScreenReference screenReference,
            MovieReference movieReference,
            Shows shows,
            Programme programme,
            Sender sender) {
        this.screenReference = screenReference;
        this.movieReference = movieReference;
        this.shows = shows;
        this.programme = programme;
        this.sender = sender;
    }

    @Override
    public Imported bring(Entry entry) {
        var data = entry.data();
        var screen = screen(data);
        var movie = movies.computeIfAbsent(Fields.object(data, "movie"), movieReference::movie);
        var draft = draft(data);
        var known = shows.find(screen, draft.start(screen));
        var plan = draft.plan(seats(screen, known), movie);
        var publish = Fields.flag(data, "publish", true);
        if (known.isEmpty()) {
            programme.enter(Ids.next(), plan, publish);
            return Imported.of(Outcome.IMPORTED);
        }
        return Imported.of(change(known.get(), plan, publish));
    }

    private Screen screen(JsonObject data) {
        var theatre = Fields.required(data, "theatre");
        var name = Fields.required(data, "screen");
        return screens.computeIfAbsent(theatre + "\n" + name, key -> screenReference.screen(theatre, name, sender));
    }

    /** A show that is on sale keeps its own seats. */
    private Layout seats(Screen screen, Optional<Show> known) {
        return known.filter(Show::isPublished)
                .map(Show::layout)
                .orElseGet(() -> layouts.computeIfAbsent(screen, screenReference::seats));
    }

    private Outcome change(Show show, ShowPlan plan, boolean publish) {
        if (show.isCancelled()) {
            throw new UnusableEntryException(
                    null, "This show was cancelled, and an import does not bring it back", null);
        }
        var changed = programme.change(show, plan);
        if (publish && !show.isPublished()) {
            programme.publish(show);
            changed = true;
        }
        return changed ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    private static ShowDraft draft(JsonObject data) {
        return new ShowDraft(
                Fields.required(data, "startsAt"),
                Fields.text(data, "format"),
                Fields.text(data, "language"),
                Fields.whole(data, "runningTimeMinutes"),
                prices(data));
    }

    /** CSV has the prices in columns {@code price.STANDARD}, JSON in the object {@code prices}. */
    private static Map<String, BigDecimal> prices(JsonObject data) {
        var given = Fields.object(data, data.containsKey("price") ? "price" : "prices");
        var prices = new TreeMap<String, BigDecimal>();
        given.keySet().forEach(type -> prices.put(type, Fields.number(given, type)));
        return prices;
    }
}
