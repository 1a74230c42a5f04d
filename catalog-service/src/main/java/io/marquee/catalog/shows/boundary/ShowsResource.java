package io.marquee.catalog.shows.boundary;

import io.marquee.catalog.browse.control.Availabilities;
import io.marquee.catalog.movies.control.Movies;
import io.marquee.catalog.shows.control.Programme;
import io.marquee.catalog.shows.control.Shows;
import io.marquee.catalog.shows.entity.Show;
import io.marquee.catalog.shows.entity.ShowPlan;
import io.marquee.catalog.theatres.boundary.Callers;
import io.marquee.catalog.theatres.control.Screens;
import io.marquee.chassis.idempotency.Idempotency;
import io.marquee.chassis.idempotency.Idempotent;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The shows: everybody sees the published ones, partners plan those of their theatres. */
@ApplicationScoped
@Path("/shows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ShowsResource {

    private final Shows shows;
    private final Programme programme;
    private final Screens screens;
    private final Movies movies;
    private final Availabilities availabilities;
    private final Callers callers;
    private final Idempotency idempotency;

    /** For the container's proxy only. */
    protected ShowsResource() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ShowsResource(
            Shows shows,
            Programme programme,
            Screens screens,
            Movies movies,
            Availabilities availabilities,
            Callers callers,
            Idempotency idempotency) {
        this.shows = shows;
        this.programme = programme;
        this.screens = screens;
        this.movies = movies;
        this.availabilities = availabilities;
        this.callers = callers;
        this.idempotency = idempotency;
    }

    /** A draft is seen by whoever may change it. */
    @GET
    @Path("/{id}")
    @PermitAll
    @Transactional
    public ShowView get(@PathParam("id") UUID id) {
        return view(callers.isKnown() ? shows.visible(id, callers.current()) : shows.visible(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Transactional
    public Response add(@Valid @NotNull ShowRequest request) {
        var show = programme.add(idempotency.resourceId(), plan(request, Optional.empty()));
        if (request.publish()) {
            programme.publish(show);
        }
        return Response.created(URI.create("/api/v1/shows/" + show.id()))
                .entity(view(show))
                .build();
    }

    @PUT
    @Idempotent
    @Path("/{id}")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Transactional
    public ShowView change(@PathParam("id") UUID id, @Valid @NotNull ShowRequest request) {
        var show = shows.own(id, callers.current());
        programme.change(show, plan(request, Optional.of(show)));
        if (request.publish()) {
            programme.publish(show);
        }
        return view(show);
    }

    @POST
    @Idempotent
    @Path("/{id}/publish")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Transactional
    public ShowView publish(@PathParam("id") UUID id) {
        var show = shows.own(id, callers.current());
        programme.publish(show);
        return view(show);
    }

    @POST
    @Idempotent
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    @Transactional
    public ShowView cancel(@PathParam("id") UUID id, @Valid @NotNull CancelShow request) {
        var show = shows.own(id, callers.current());
        programme.cancel(show, request.reason());
        return view(show);
    }

    private ShowPlan plan(ShowRequest request, Optional<Show> known) {
        var screen = screens.own(request.screenId(), callers.current());
        return request.draft().plan(programme.seats(screen, known), movies.get(request.movieId()));
    }

    private ShowView view(Show show) {
        return ShowView.of(show, availabilities.of(show));
    }
}
