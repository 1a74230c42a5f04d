package io.marquee.catalog.imports.control;

import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.catalog.theatres.control.Screens;
import io.marquee.catalog.theatres.control.Theatres;
import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.catalog.theatres.entity.Screen;
import io.marquee.catalog.theatres.entity.Theatre;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds the screen that a line of a programme means, by the code of its theatre and its name. */
@ApplicationScoped
public class ScreenReference {

    private final Theatres theatres;
    private final Screens screens;

    /** For the container's proxy only. */
    protected ScreenReference() {
        this(null, null);
    }

    @Inject
    public ScreenReference(Theatres theatres, Screens screens) {
        this.theatres = theatres;
        this.screens = screens;
    }

    /** @throws UnusableEntryException unless the sender has exactly one theatre of that code, and it such a screen */
    public Screen screen(String theatreCode, String name, Sender sender) {
        return screens.find(theatre(theatreCode, sender), name)
                .orElseThrow(() -> new UnusableEntryException("screen", "is not in the theatre", name));
    }

    /** The seats that the screen has now. */
    public Layout seats(Screen screen) {
        return screens.layout(screen);
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
}
