package io.marquee.catalog.shows.boundary;

import io.marquee.catalog.browse.control.Availabilities;
import io.marquee.catalog.movies.boundary.MovieQuery;
import io.marquee.catalog.shows.control.Shows;
import io.marquee.catalog.shows.entity.Show;
import io.marquee.catalog.shows.entity.ShowDays;
import io.marquee.catalog.theatres.boundary.Callers;
import io.marquee.catalog.theatres.control.Theatres;
import io.marquee.chassis.http.Cursor;
import io.marquee.chassis.http.Page;
import io.marquee.chassis.http.PageRequest;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The whole programme of a theatre, drafts and cancelled shows included, for the partner whose theatre it is. */
@ApplicationScoped
@Path("/theatres/{id}/shows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARTNER, Roles.ADMIN})
public class TheatreShowsResource {

    private final Theatres theatres;
    private final Shows shows;
    private final Availabilities availabilities;
    private final Callers callers;

    /** For the container's proxy only. */
    protected TheatreShowsResource() {
        this(null, null, null, null);
    }

    @Inject
    public TheatreShowsResource(Theatres theatres, Shows shows, Availabilities availabilities, Callers callers) {
        this.theatres = theatres;
        this.shows = shows;
        this.availabilities = availabilities;
        this.callers = callers;
    }

    /** By start; from a day of the theatre on, or from now. */
    @GET
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Transactional
    public Page<ShowView> list(@PathParam("id") UUID id, @QueryParam("from") String from, @BeanParam PageRequest page) {
        var theatre = theatres.own(id, callers.current());
        LocalDate day = MovieQuery.day("from", from);
        var begin = day == null
                ? Instant.now()
                : day.atStartOfDay(theatre.timeZone()).toInstant();
        var found = shows.of(theatre, begin, place(page.cursor()), page.limit() + 1);
        return Page.of(found, page.limit(), TheatreShowsResource::cursor)
                .map(show -> ShowView.of(show, availabilities.of(show)));
    }

    private static String cursor(Show last) {
        return Cursor.encode(last.startsAt().toString(), last.id().toString());
    }

    private static Optional<Shows.Place> place(String... cursor) {
        if (cursor.length == 0) {
            return Optional.empty();
        }
        try {
            var start = Instant.parse(cursor[0]);
            ShowDays.checked(LocalDate.ofInstant(start, ZoneOffset.UTC));
            return Optional.of(new Shows.Place(start, UUID.fromString(cursor[cursor.length - 1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
