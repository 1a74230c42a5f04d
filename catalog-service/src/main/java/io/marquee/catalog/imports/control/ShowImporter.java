package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.Entry;
import io.marquee.catalog.imports.entity.Imported;
import io.marquee.catalog.imports.entity.Outcome;
import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.catalog.shows.control.Programme;
import io.marquee.catalog.shows.control.ShowDraft;
import io.marquee.catalog.shows.control.Shows;
import io.marquee.catalog.shows.entity.Show;
import io.marquee.catalog.shows.entity.ShowPlan;
import io.marquee.catalog.theatres.control.Screens;
import io.marquee.catalog.theatres.control.Theatres;
import io.marquee.catalog.theatres.entity.Screen;
import io.marquee.catalog.theatres.entity.Theatre;
import io.marquee.chassis.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings shows in, known again by theatre, screen and start. */
@ApplicationScoped
public class ShowImporter implements EntryImporter {

    private final Theatres theatres;
    private final Screens screens;
    private final MovieReference movieReference;
    private final Shows shows;
    private final Programme programme;

    /** For the container's proxy only. */
    protected ShowImporter() {
        this(null, null, null, null, null);
    }

    @Inject
    public ShowImporter(
            Theatres theatres, Screens screens, MovieReference movieReference, Shows shows, Programme programme) {
        this.theatres = theatres;
        this.screens = screens;
        this.movieReference = movieReference;
        this.shows = shows;
        this.programme = programme;
    }

    @Override
    public Imported bring(Entry entry, Sender sender) {
        var data = entry.data();
        var screen = screen(data, sender);
        var movie = movieReference.movie(Fields.object(data, "movie"));
        var draft = draft(data);
        var known = shows.find(screen, draft.start(screen));
        var plan = draft.plan(programme.seats(screen, known), movie);
        var publish = Fields.flag(data, "publish", true);
        return Imported.of(known.isEmpty() ? add(plan, publish) : change(known.get(), plan, publish));
    }

    private Outcome add(ShowPlan plan, boolean publish) {
        var show = programme.add(Ids.next(), plan);
        if (publish) {
            programme.publish(show);
        }
        return Outcome.IMPORTED;
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

    private Screen screen(JsonObject data, Sender sender) {
        var theatre = theatre(Fields.required(data, "theatre"), sender);
        var name = Fields.required(data, "screen");
        return screens.find(theatre, name)
                .orElseThrow(() -> new UnusableEntryException("screen", "is not in the theatre", name));
    }

    private Theatre theatre(String code, Sender sender) {
        var found = sender.caller().admin() && sender.partnerId() == null
                ? theatres.find(code)
                : theatres.find(sender.owner(), code).map(List::of).orElse(List.of());
        if (found.size() > 1) {
            throw new UnusableEntryException(
                    "theatre", "is a code that several partners use; say for whom (partnerId)", code);
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new UnusableEntryException("theatre", "is not a theatre of yours", code));
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
