package io.marquee.catalog.imports.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.marquee.catalog.imports.entity.UnusableEntryException;
import io.marquee.catalog.theatres.control.Screens;
import io.marquee.catalog.theatres.control.Theatres;
import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.catalog.theatres.entity.Theatre;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the screens that the lines of a programme mean, by the codes of their theatres and their names. */
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

    /**
     * The seats that the screens have now, and by them the screens.
     *
     * @throws UnusableEntryException unless the sender has exactly one theatre of each code, and it such a screen
     */
    Map<ScreenName, Layout> seats(Set<ScreenName> names, Sender sender) {
        var known = theatres(names, sender);
        var current = screens
                .layouts(known.values(), names.stream().map(ScreenName::screen).collect(toSet()))
                .stream()
                .collect(toMap(ScreenReference::name, layout -> layout));
        var seats = new HashMap<ScreenName, Layout>();
        for (var name : names) {
            var layout =
                    current.get(new ScreenName(known.get(name.theatre()).id().toString(), name.screen()));
            if (layout == null) {
                throw new UnusableEntryException("screen", "is not in the theatre", name.screen());
            }
            seats.put(name, layout);
        }
        return seats;
    }

    /** Two partners may use the same code, so that here the id stands for the theatre. */
    private static ScreenName name(Layout layout) {
        return new ScreenName(
                layout.screen().theatre().id().toString(), layout.screen().name());
    }

    /** By code. An admin who does not say for whom may mean any partner's. */
    private Map<String, Theatre> theatres(Set<ScreenName> names, Sender sender) {
        var owner = sender.caller().admin() && sender.partnerId() == null ? null : sender.owner();
        var codes = names.stream().map(ScreenName::theatre).collect(toSet());
        var found = theatres.find(codes, owner).stream()
                .collect(groupingBy(theatre -> theatre.facts().code()));
        return codes.stream().collect(toMap(code -> code, code -> single(code, found.getOrDefault(code, List.of()))));
    }

    private static Theatre single(String code, List<Theatre> found) {
        if (found.size() > 1) {
            throw new UnusableEntryException(
                    "theatre", "is a code that several partners use; say for whom (partnerId)", code);
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new UnusableEntryException("theatre", "is not a theatre of yours", code));
    }
}
