package io.marquee.booking.checkins.boundary;

import io.marquee.booking.checkins.control.ShowAdmissions;
import io.marquee.booking.checkins.entity.AdmissionCounts;
import io.marquee.booking.checkins.entity.Doorkeeper;
import io.marquee.booking.seats.entity.ShowSummary;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.security.CurrentUser;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** How many have come to a show, and who. */
@Path("shows/{showId}/check-ins")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShowCheckInsResource {

    private final ShowAdmissions admissions;
    private final CurrentUser user;

    /** For CDI's proxy. */
    protected ShowCheckInsResource() {
        this(null, null);
    }

    @Inject
    public ShowCheckInsResource(ShowAdmissions admissions, CurrentUser user) {
        this.admissions = admissions;
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.PARTNER, Roles.SUPPORT, Roles.ADMIN})
    public ShowCheckIns list(@PathParam("showId") UUID showId, @BeanParam PageRequest page) {
        var doorkeeper = new Doorkeeper(user.id(), user.isSupport());
        var show = admissions.show(showId, doorkeeper);
        var limit = page.limit();
        var rows = admissions.list(show, after(page), limit + 1);
        var checkIns = Page.of(
                        rows, limit, row -> Cursor.encode(row.booking().id().toString()))
                .map(CheckInView::of);
        return new ShowCheckIns(ShowSummary.of(show), admissions.count(show), checkIns.items(), checkIns.nextCursor());
    }

    private static UUID after(PageRequest page) {
        var cursor = page.cursor();
        if (cursor.length == 0) {
            return null;
        }
        try {
            return UUID.fromString(cursor[0]);
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    /** A page of check-ins, with the figures of the whole show. */
    public record ShowCheckIns(ShowSummary show, AdmissionCounts counts, List<CheckInView> items, String nextCursor) {}
}
