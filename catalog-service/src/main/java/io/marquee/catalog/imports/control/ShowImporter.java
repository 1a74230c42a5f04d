package io.marquee.catalog.imports.control;

import io.marquee.catalog.shows.control.Programme;
import io.marquee.catalog.shows.control.Shows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Brings shows in, known again by theatre, screen and start. */
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
    public Work begin(Sender sender) {
        return new ShowLines(screenReference, movieReference, shows, programme, sender);
    }
}
