package io.marquee.catalog.theatres.boundary;

import io.marquee.catalog.theatres.entity.Layout;
import io.marquee.catalog.theatres.entity.SeatRow;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A screen as the API shows it, with the layout that new shows get.
 *
 * @param rows left out in a theatre's list of screens
 */
public record ScreenView(
        UUID screenId,
        UUID theatreId,
        String name,
        int layoutVersion,
        int seatCount,
        Set<String> seatTypes,
        List<SeatRow> rows) {

    static ScreenView of(Layout layout) {
        return of(layout, layout.plan().rows());
    }

    static ScreenView summary(Layout layout) {
        return of(layout, null);
    }

    private static ScreenView of(Layout layout, List<SeatRow> rows) {
        var screen = layout.screen();
        return new ScreenView(
                screen.id(),
                screen.theatre().id(),
                screen.name(),
                layout.number(),
                layout.seatCount(),
                layout.plan().types(),
                rows);
    }
}
